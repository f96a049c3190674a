package stipple.core.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.ViewName;

/// Pictures of a person's shaven head in studio light, one for each view of a plan that has no
/// photo: plain backdrop, plain shirt, and the stubble that the person still has. The same head,
/// stubble, camera and seed give the same picture for any number of threads.
public final class HeadPicture {
    /// What the picture shows from top to bottom at the head's distance, mm.
    private static final double FIELD_MM = 330;

    private static final double DISTANCE_MM = 1100;
    private static final double TOP_MARGIN = 0.5;
    private static final Film FILM = new Film(0.012, 0.10, 0.55, 0.7, 0.25);
    private static final float BROW_SHADE = 0.035f;
    private static final float GREY_SHARE = 0.06f;

    /// How far a head bows in the front view, so that the hairline is seen.
    private static final double FRONT_BOW_DEG = 15;

    /// How far an edge of the stubble wanders from hair to hair.
    private static final float RAGGED_MM = 3;

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

    /// Shaved hair that stands on the scalp.
    ///
    /// @param hairFraction hair at a place relative to a full head, [0, 1]
    /// @param unitsPerCm2 follicular units of a full head
    /// @param reflectanceFraction reflectance of a hair in green light, 0.02 black to 0.2 fair
    public record Stubble(
            ToDoubleFunction<ScalpPoint> hairFraction,
            double unitsPerCm2,
            double reflectanceFraction) {}

    /// The pictures of one head without any hair on the scalp.
    public static HeadPicture of(Head head, SkinTone tone, Seed seed) {
        return of(head, tone, seed, (mesh, crops) -> List.of());
    }

    /// The pictures of one head with stubble.
    public static HeadPicture of(
            Head head, SkinTone tone, Stubble stubble, Parameters parameters, Seed seed) {
        Noise noise = new Noise(seed.forPurpose("edge").value());
        HairCrop.Density density = (x, y, z) -> unitsPerCm2(head, stubble, noise, x, y, z);
        return of(
                head,
                tone,
                seed,
                (mesh, crops) ->
                        List.of(
                                Strands.grow(
                                        mesh.atRest(),
                                        crops.stubble(
                                                density,
                                                parameters,
                                                (float) stubble.reflectanceFraction(),
                                                GREY_SHARE),
                                        seed.forPurpose("stubble"))));
    }

    private static float unitsPerCm2(
            Head head, Stubble stubble, Noise noise, float x, float y, float z) {
        float raggedY = RAGGED_MM * noise.at(x * 1.7f, y * 1.7f, z * 1.7f);
        float raggedZ = RAGGED_MM * noise.at(x * 1.7f, y * 1.7f, z * 1.7f + 50);
        ScalpPoint at = head.chart().scalpAt(new Vec3(x, y + raggedY, z + raggedZ));
        double share = stubble.hairFraction().applyAsDouble(at);
        if (share <= 0) {
            return 0;
        }
        double patchy = 1 + 0.12 * noise.at(x * 0.06f, y * 0.06f, z * 0.06f);
        return (float) (stubble.unitsPerCm2() * share * patchy);
    }

    private static HeadPicture of(
            Head head,
            SkinTone tone,
            Seed seed,
            BiFunction<SceneMesh, Crops, List<Strands>> scalpHair) {
        SceneMesh mesh = Sitter.dress(head.mesh(), head.template(), head.shape(), 0);
        FaceLayout face = Sitter.face(head.template());
        SkinPattern skin = new SkinPattern(tone, 0.35, face, (x, y, z) -> 0, seed);
        Crops crops = new Crops(face, skin, seed);
        List<Strands> hair = new ArrayList<>(scalpHair.apply(mesh, crops));
        hair.add(Strands.grow(mesh, crops.brows(BROW_SHADE), seed.forPurpose("brows")));
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
                        pose(view),
                        new Vec3(0, 0, DISTANCE_MM));
        return Framing.centred(middle, head);
    }

    private static Pose pose(ViewName view) {
        Pose nominal = view.nominalPose();
        return view == ViewName.FRONT
                ? new Pose(nominal.yawDeg(), nominal.pitchDeg() + FRONT_BOW_DEG, nominal.rollDeg())
                : nominal;
    }

    private SceneMesh dressed(Camera camera) {
        double bowDeg = Sitter.bowDeg(camera.pose());
        return bowDeg == 0
                ? mesh
                : Sitter.dress(head.mesh(), head.template(), head.shape(), bowDeg);
    }

    /// The finished picture.
    public ScenePicture render(Camera camera, int threads) {
        return render(camera, threads, () -> {});
    }

    /// The same with something called between its parts, which may wait.
    public ScenePicture render(Camera camera, int threads, Runnable between) {
        Frame frame =
                Frame.paint(
                        dressed(camera),
                        camera,
                        Light.STUDIO.lamps(camera),
                        skin,
                        new Cloth(0.048, 0.050, 0.056, seed),
                        new Backdrop(0.40, 0.42, 0.44, false, seed),
                        threads);
        between.run();
        HairLayer.lay(frame, camera, hair, threads);
        between.run();
        FILM.expose(frame.light, Exposure.of(frame, tone), threads);
        CodedImage picture = FILM.develop(frame.light, seed, threads);
        return new ScenePicture(picture, camera, frame.depthMm, frame.headShare);
    }
}
