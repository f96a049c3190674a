package stipple.core.scene;

import java.util.ArrayList;
import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.Pose;

/// A person before a camera, made photograph by photograph with the truth beside it. Scalp hair is
/// drawn hair by hair. The same head, spec and camera give the same bytes for any number of
/// threads.
public final class PhotoScene {
    private static final double SHARPENING = 0.45;
    private static final double VIGNETTE = 0.22;
    private static final float BEARD_PER_CM2 = 38;

    /// Diagonal of a 36 x 24 mm frame.
    private static final double FULL_FRAME_DIAGONAL_MM = 43.266615305567875;

    private final Head head;
    private final SceneSpec spec;
    private final SceneMesh mesh;
    private final SkinPattern skin;
    private final StripScar scar;
    private final List<Strands> hair;

    private PhotoScene(
            Head head,
            SceneSpec spec,
            SceneMesh mesh,
            SkinPattern skin,
            StripScar scar,
            List<Strands> hair) {
        this.head = head;
        this.spec = spec;
        this.mesh = mesh;
        this.skin = skin;
        this.scar = scar;
        this.hair = hair;
    }

    /// Seats a person: all hairs are grown here, once for all photographs.
    public static PhotoScene of(Head head, SceneSpec spec, Parameters parameters) {
        SceneMesh mesh = Sitter.dress(head.mesh(), head.template(), head.shape(), 0);
        FaceLayout face = Sitter.face(head.template());
        StripScar scar = StripScar.shipped(parameters);
        SkinPattern.Scar scarred = spec.stripScar() ? scar::at : (x, y, z) -> 0;
        SkinPattern skin =
                new SkinPattern(spec.tone(), spec.freckleFraction(), face, scarred, spec.seed());
        Crops crops = new Crops(face, skin, spec.seed());
        Fringe fringe = new Fringe(head.template(), spec.hair(), scarred, parameters, spec.seed());
        float shade = (float) spec.hairReflectanceFraction();
        float grey = (float) spec.greyShare();
        Seed seed = spec.seed();
        List<Strands> hair = new ArrayList<>();
        hair.add(Strands.grow(mesh, crops.brows(shade), seed.forPurpose("brows")));
        hair.add(Strands.grow(mesh, crops.beard(shade, BEARD_PER_CM2), seed.forPurpose("beard")));
        hair.add(Strands.grow(mesh, crops.down(fringe::down), seed.forPurpose("down")));
        hair.add(
                Strands.grow(
                        mesh,
                        crops.stubble(fringe::density, parameters, shade, grey),
                        seed.forPurpose("stubble")));
        return new PhotoScene(head, spec, mesh, skin, scar, hair);
    }

    /// Takes a photograph. The camera's own noise differs from view to view.
    public ScenePicture photograph(Camera camera, int threads) {
        Frame frame =
                Frame.paint(
                        dressed(camera),
                        camera,
                        spec.light().lamps(camera),
                        skin,
                        new Cloth(0.040, 0.043, 0.052, spec.seed()),
                        new Backdrop(0.47, 0.46, 0.44, spec.busyBackdrop(), spec.seed()),
                        threads);
        HairLayer.lay(frame, camera, hair, threads);
        Film film =
                new Film(
                        spec.warmthFraction(),
                        VIGNETTE,
                        spec.blurPx(),
                        255 * spec.noiseFraction(),
                        SHARPENING);
        film.expose(frame.light, Exposure.of(frame, spec.tone()), threads);
        Seed grain =
                spec.seed()
                        .forPurpose(
                                "view "
                                        + Math.round(10 * camera.pose().yawDeg())
                                        + " "
                                        + Math.round(10 * camera.pose().pitchDeg()));
        CodedImage picture = film.develop(frame.light, grain, threads);
        return new ScenePicture(picture, camera, frame.depthMm, frame.headShare);
    }

    private SceneMesh dressed(Camera camera) {
        double bowDeg = Sitter.bowDeg(camera.pose());
        return bowDeg == 0
                ? mesh
                : Sitter.dress(head.mesh(), head.template(), head.shape(), bowDeg);
    }

    /// Number of scalp hairs, stubble and down, on the whole head.
    public int scalpHairCount() {
        return hair.get(2).count() + hair.get(3).count();
    }

    /// Places along the middle of the strip scar from the person's right to left, mm in the head
    /// frame; empty if there is none.
    public List<Vec3> scarLineMm(int points) {
        return spec.stripScar() ? scar.line(mesh, points) : List.of();
    }

    /// Width of the strip scar.
    public double scarWidthMm() {
        return scar.widthMm();
    }

    /// The camera that takes a portrait: the head in the middle with some air above it.
    ///
    /// @param distanceMm from the lens to the ear axis
    /// @param focal35Mm focal length of the same view on a 36 x 24 mm frame
    public static Camera portrait(
            Head head, Pose pose, double distanceMm, double focal35Mm, int widthPx, int heightPx) {
        double focalPx =
                focal35Mm
                        / FULL_FRAME_DIAGONAL_MM
                        * Math.sqrt((double) widthPx * widthPx + (double) heightPx * heightPx);
        Camera middle =
                new Camera(
                        widthPx,
                        heightPx,
                        focalPx,
                        widthPx / 2.0,
                        heightPx / 2.0,
                        pose,
                        new Vec3(0, 0, distanceMm));
        return Framing.centred(middle, head);
    }
}
