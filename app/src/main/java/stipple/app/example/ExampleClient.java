package stipple.app.example;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stipple.app.media.ExifWriter;
import stipple.app.media.PictureWriter;
import stipple.app.planning.MarkupText;
import stipple.app.planning.OutputFolder;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scene.PhotoScene;
import stipple.core.scene.SceneSpec;

/// The example client: a person who does not exist, in five photographs, with markup and truth. The
/// same long side gives the same bytes every time.
public final class ExampleClient {
    /// Long side of the pictures that ship with the project.
    public static final int SHIPPED_LONG_SIDE_PX = 1600;

    private static final int LEAST_LONG_SIDE_PX = 200;
    private static final int MOST_LONG_SIDE_PX = 6000;
    private static final float JPEG_QUALITY = 0.88f;

    /// Differs from the template, so that the fit has something to find.
    private static final HeadShape SHAPE = new HeadShape(1.03, 0.97, 1.02, 3);

    private static final Seed MARKUP_SEED = new Seed(20260102);

    /// Focal length of a full-frame lens over that of the fictional camera's lens for the same
    /// view.
    private static final double CROP_FACTOR = 5.2;

    private final Head head;
    private final PhotoScene scene;
    private final double irisMm;
    private final int threads;

    /// @param threads how many threads may work at the same time; changes nothing but the time
    public ExampleClient(Parameters parameters, int threads) {
        this.head = Head.of(HeadTemplate.shipped(), SHAPE);
        this.scene = PhotoScene.of(head, SceneSpec.exampleClient(), parameters);
        this.irisMm = parameters.likely("p-scale-iris-diameter");
        this.threads = threads;
    }

    /// Writes photos, markups and truth into a folder, which appears whole or not at all.
    ///
    /// @param longSidePx height of the upright pictures, 200 to 6000; 4000 gives 12 megapixels
    /// @return the names of the files written, sorted
    /// @throws stipple.app.planning.Refusal if the folder cannot be written
    public static List<String> write(Path folder, int longSidePx) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new ExampleClient(Parameters.shipped(), threads).writeTo(folder, longSidePx);
    }

    List<String> writeTo(Path folder, int longSidePx) {
        try (OutputFolder out = OutputFolder.open(folder, Messages.english())) {
            List<Markup> markups = new ArrayList<>();
            List<Camera> cameras = new ArrayList<>();
            for (Shot shot : Shot.all()) {
                Camera camera = camera(shot, longSidePx);
                Markup markup = markup(shot, camera);
                out.write(shot.fileName(), jpeg(shot, camera));
                out.write(shot.view().id() + ".markup.json", utf8(MarkupText.of(List.of(markup))));
                markups.add(markup);
                cameras.add(camera);
            }
            out.write("client.markup.json", utf8(MarkupText.of(markups)));
            out.write("truth.json", utf8(truth(cameras)));
            out.commit();
            return out.files();
        }
    }

    /// The camera of a photograph.
    Camera camera(Shot shot, int longSidePx) {
        if (longSidePx < LEAST_LONG_SIDE_PX || longSidePx > MOST_LONG_SIDE_PX) {
            throw new IllegalArgumentException(
                    "long side "
                            + longSidePx
                            + " px, allowed "
                            + LEAST_LONG_SIDE_PX
                            + " to "
                            + MOST_LONG_SIDE_PX);
        }
        int widthPx = longSidePx * 3 / 4;
        return PhotoScene.portrait(
                head, shot.pose(), shot.distanceMm(), shot.focal35Mm(), widthPx, longSidePx);
    }

    Markup markup(Shot shot, Camera camera) {
        return new ExampleMarkup(head, scene, shot, camera, MARKUP_SEED, irisMm).markup();
    }

    String truth(List<Camera> cameras) {
        return ExampleTruth.text(head, scene, Shot.all(), cameras);
    }

    Head head() {
        return head;
    }

    /// The photograph, upright.
    CodedImage picture(Camera camera) {
        return scene.photograph(camera, threads).picture();
    }

    /// The photograph as its file holds it.
    private byte[] jpeg(Shot shot, Camera camera) {
        CodedImage upright = picture(camera);
        CodedImage stored = shot.isStoredTurned() ? turned(upright) : upright;
        ExifWriter exif =
                new ExifWriter(
                        "Stipple",
                        "Example Camera",
                        shot.isStoredTurned() ? 6 : 1,
                        shot.focal35Mm() / CROP_FACTOR,
                        shot.focal35Mm());
        return exif.into(PictureWriter.jpeg(stored, JPEG_QUALITY), stored.width(), stored.height());
    }

    /// The picture a quarter turn to the left, as a camera held upright stores it.
    private static CodedImage turned(CodedImage upright) {
        int lyingWidthPx = upright.height();
        int lyingHeightPx = upright.width();
        CodedImage stored = new CodedImage(lyingWidthPx, lyingHeightPx);
        for (int y = 0; y < stored.height(); y++) {
            for (int x = 0; x < stored.width(); x++) {
                stored.set(x, y, upright.get(stored.height() - 1 - y, x));
            }
        }
        return stored;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
