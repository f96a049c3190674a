package stipple.core.scalp;

import stipple.core.math.Vec3;

/// A place on the head's surface in the head frame.
///
/// @param positionMm head frame: origin midway between the ear canals, x to the person's left, y
///   up, z forward
/// @param normal unit vector outwards
public record SurfacePoint(Vec3 positionMm, Vec3 normal) {}
