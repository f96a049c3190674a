package stipple.core.scalp;

/// How a head is turned towards the camera, in degrees: yaw positive when the face turns to the
/// person's left, pitch positive when it bows, roll positive clockwise as the viewer sees it. The
/// head first bows about its ear axis, then turns, then rolls.
public record Pose(double yawDeg, double pitchDeg, double rollDeg) {}
