package stipple.core.scene;

import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.ViewName;

/// Pictures of a person's bare, shaven head in studio light, one for each view of a plan that has
/// no photo. Neutral on purpose: no stubble on the scalp, plain backdrop, plain shirt. The same
/// head, camera and seed give the same picture for any number of threads.
public final class HeadPicture {
    /// What the picture shows from top to bottom at the head's distance, mm.
    private static final double FIELD_MM = 330;

    private static final double DISTANCE_MM = 1100;
    private static final double TOP_MARGIN = 0.5;
    private static final Film FILM = new Film(0.012, 0.10, 0.55, 0.7, 0.25);
    private static final float BROW_SHADE = 0.035f;

    private final Head head;
    private final SceneMesh mesh;
    private final SkinPattern skin;
    private final List<Strands> hair;
    private final SkinTone tone;
    private final Seed seed;

    private HeadPicture(
            Head head,
            SceneMesh mesh,
            SkinPattern skin,
            List<Strands> hair,
            SkinTone tone,
            Seed seed) {
        this.head = head;
        this.mesh = mesh;
        this.skin = skin;
        this.hair = hair;
        this.tone = tone;
        this.seed = seed;
    }

    /// The pictures of one head with one skin.
    public static HeadPicture of(Head head, SkinTone tone, Seed seed) {
        SceneMesh mesh = Sitter.dress(head.mesh(), head.template(), head.shape(), 0);
        FaceLayout face = Sitter.face(head.template());
        SkinPattern skin = new SkinPattern(tone, 0.35, face, (x, y, z) -> 0, seed);
        Crops crops = new Crops(face, skin, seed);
        List<Strands> hair =
                List.of(Strands.grow(mesh, crops.brows(BROW_SHADE), seed.forPurpose("brows")));
        return new HeadPicture(head, mesh, skin, hair, tone, seed);
    }

    /// The camera of a view of the head in a portrait picture (3:4) of the given height.
    public static Camera camera(ViewName view, Head head, int heightPx) {
        int widthPx = (int) Math.round(heightPx * 0.75);
        double circumference = head.circumferenceMm();
        double field = FIELD_MM * circumference / 570;
        double focal = heightPx * DISTANCE_MM / field;
        Camera middle =
                new Camera(
                        widthPx,
                        heightPx,
                        focal,
                        widthPx / 2.0,
                        heightPx * TOP_MARGIN,
                        view.nominalPose(),
                        new Vec3(0, 0, DISTANCE_MM));
        return Framing.centred(middle, head);
    }

    private SceneMesh dressed(Camera camera) {
        double bowDeg = Sitter.bowDeg(camera.pose());
        return bowDeg == 0
                ? mesh
                : Sitter.dress(head.mesh(), head.template(), head.shape(), bowDeg);
    }

    /// The finished picture.
    public ScenePicture render(Camera camera, int threads) {
        Frame frame =
                Frame.paint(
                        dressed(camera),
                        camera,
                        Light.STUDIO.lamps(camera),
                        skin,
                        new Cloth(0.048, 0.050, 0.056, seed),
                        new Backdrop(0.40, 0.42, 0.44, false, seed),
                        threads);
        HairLayer.lay(frame, camera, hair, threads);
        FILM.expose(frame.light, Exposure.of(frame, tone), threads);
        CodedImage picture = FILM.develop(frame.light, seed, threads);
        return new ScenePicture(picture, camera, frame.depthMm, frame.headShare);
    }
}
