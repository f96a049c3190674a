package stipple.core.scalp;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// One person's head: the template in another shape, with its scalp coordinates.
///
/// The ear canals stay where they are in height and depth. Above them the head grows with
/// [HeadShape], below them the face and neck follow in height with the mean of width and length, so
/// that equal factors give the template exactly as large. Immutable; the chart is made at first
/// use.
public final class Head {
    /// The tape measure lies this far above the glabella, on the template's scale.
    private static final double TAPE_ABOVE_GLABELLA_MM = 8;

    private final HeadTemplate template;
    private final HeadShape shape;
    private final Deformation deformation;
    private final TriangleMesh mesh;
    private final double circumferenceMm;
    private final AtomicReference<@Nullable ScalpChart> chart = new AtomicReference<>();

    private Head(HeadTemplate template, HeadShape shape) {
        this.template = template;
        this.shape = shape;
        this.deformation = new Deformation(shape, template.landmark(Landmark.CROWN).y());
        this.mesh = deformation.of(template.mesh());
        this.circumferenceMm = tape();
    }

    public static Head of(HeadTemplate template, HeadShape shape) {
        return new Head(template, shape);
    }

    /// The template grown or shrunk in all directions until the tape reads `circumferenceMm`.
    public static Head ofCircumference(HeadTemplate template, double circumferenceMm) {
        double factor = circumferenceMm / of(template, HeadShape.TEMPLATE).circumferenceMm;
        return of(template, HeadShape.TEMPLATE.scaled(factor));
    }

    public TriangleMesh mesh() {
        return mesh;
    }

    /// The first so many triangles of the mesh are skin; the rest are the two eyeballs.
    public int skinTriangleCount() {
        return template.skinTriangleCount();
    }

    public HeadShape shape() {
        return shape;
    }

    public HeadTemplate template() {
        return template;
    }

    public Vec3 landmark(Landmark landmark) {
        return deformation.of(template.landmark(landmark));
    }

    /// What a tape measure reads that lies just above the brows and over the occiput.
    public double circumferenceMm() {
        return circumferenceMm;
    }

    public ScalpChart chart() {
        ScalpChart made = chart.get();
        if (made == null) {
            made =
                    ScalpChart.of(
                            mesh,
                            skinTriangleCount(),
                            landmark(Landmark.GLABELLA),
                            landmark(Landmark.NAPE));
            chart.set(made);
        }
        return made;
    }

    /// Where the deformation moves a place of the template.
    Vec3 fromTemplate(Vec3 templateMm) {
        return deformation.of(templateMm);
    }

    /// A place near the ears on the template's scale.
    Vec3 onTemplateScale(Vec3 placeMm) {
        return new Vec3(
                placeMm.x() / shape.widthFactor(),
                placeMm.y() / deformation.faceFactor(),
                placeMm.z() / shape.lengthFactor());
    }

    private double tape() {
        Vec3 front = deformation.of(aboveGlabella());
        Vec3 along = front.minus(landmark(Landmark.OCCIPUT)).unit();
        Vec3 normal = along.cross(new Vec3(1, 0, 0));
        return HeadSlice.hullLengthMm(mesh, skinTriangleCount(), front, normal);
    }

    private Vec3 aboveGlabella() {
        return template.landmark(Landmark.GLABELLA).plus(new Vec3(0, TAPE_ABOVE_GLABELLA_MM, 0));
    }
}
