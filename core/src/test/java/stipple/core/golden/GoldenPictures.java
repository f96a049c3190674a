package stipple.core.golden;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import stipple.core.image.CodedImage;

/// Compares a picture with its reference, pixel for pixel. A case is a folder
/// `src/test/golden/CASE` that holds `expected.png` and `case.txt`, one paragraph that says what
/// the picture shows and why it must look so.
///
/// A missing reference fails. `-Dstipple.golden.update=true` writes the reference and still fails,
/// so that nobody accepts a picture without a second run, and hopefully a look. A failure leaves
/// actual, expected, difference and an HTML page under `target/golden/CASE`.
public final class GoldenPictures {
    private static final String UPDATE = "stipple.golden.update";
    private static final String HOW =
            "look at the picture, then run the test with -D" + UPDATE + "=true";

    private final Path references;
    private final Path failures;
    private final boolean update;

    GoldenPictures(Path references, Path failures, boolean update) {
        this.references = references;
        this.failures = failures;
        this.update = update;
    }

    /// The cases of the module whose tests run now.
    public static GoldenPictures ofThisModule() {
        Path module = Path.of(System.getProperty("basedir", ""));
        return new GoldenPictures(
                module.resolve("src/test/golden"),
                module.resolve("target/golden"),
                Boolean.getBoolean(UPDATE));
    }

    /// @throws AssertionError if the reference is missing, differs, or was just rewritten
    public void check(String name, CodedImage actual) {
        Path folder = references.resolve(name);
        if (update) {
            write(folder.resolve("expected.png"), actual);
            throw new AssertionError(
                    "golden picture " + name + " rewritten; run again without -D" + UPDATE);
        }
        if (!Files.isRegularFile(folder.resolve("case.txt"))) {
            throw new AssertionError("golden case " + name + " needs a " + folder + "/case.txt");
        }
        CodedImage expected = readOrNull(folder.resolve("expected.png"));
        String difference = expected == null ? "no reference" : difference(expected, actual);
        if (!difference.isEmpty()) {
            Path page = leaveEvidence(name, expected, actual, difference);
            throw new AssertionError(
                    "golden picture " + name + ": " + difference + "; see " + page + "; " + HOW);
        }
    }

    /// Empty when equal, otherwise one phrase that says how far apart the two are.
    static String difference(CodedImage expected, CodedImage actual) {
        if (expected.width() != actual.width() || expected.height() != actual.height()) {
            return "size "
                    + (actual.width() + " x " + actual.height())
                    + " instead of "
                    + (expected.width() + " x " + expected.height());
        }
        int pixels = 0;
        int most = 0;
        for (int i = 0; i < expected.rgb().length; i++) {
            int step = largestStep(expected.rgb()[i], actual.rgb()[i]);
            pixels += step > 0 ? 1 : 0;
            most = Math.max(most, step);
        }
        return pixels == 0 ? "" : pixels + " pixels differ, by up to " + most + " of 255";
    }

    private static int largestStep(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs(((a >> shift) & 0xFF) - ((b >> shift) & 0xFF)));
        }
        return most;
    }

    private Path leaveEvidence(
            String name, @Nullable CodedImage expected, CodedImage actual, String difference) {
        Path folder = failures.resolve(name);
        write(folder.resolve("actual.png"), actual);
        StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><title>");
        page.append(name).append("</title><h1>").append(name).append("</h1><p>");
        page.append(difference).append("</p>").append(figure("actual"));
        if (expected != null) {
            write(folder.resolve("expected.png"), expected);
            page.append(figure("expected"));
            if (expected.width() == actual.width() && expected.height() == actual.height()) {
                write(folder.resolve("difference.png"), amplified(expected, actual));
                page.append(figure("difference"));
            }
        }
        Path file = folder.resolve("index.html");
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        return file;
    }

    private static String figure(String what) {
        return "<figure style='display:inline-block'><img style='image-rendering:pixelated;"
                + "min-width:256px' src='"
                + what
                + ".png'><figcaption>"
                + what
                + "</figcaption></figure>";
    }

    /// White where equal; where not, darker with the step, any step visible.
    private static CodedImage amplified(CodedImage expected, CodedImage actual) {
        CodedImage out = new CodedImage(expected.width(), expected.height());
        for (int i = 0; i < out.rgb().length; i++) {
            int step = largestStep(expected.rgb()[i], actual.rgb()[i]);
            int shade = step == 0 ? 255 : Math.max(0, 190 - 4 * step);
            out.rgb()[i] = shade == 255 ? 0xFFFFFF : (0xC0 << 16) | (shade << 8) | shade;
        }
        return out;
    }

    private static @Nullable CodedImage readOrNull(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture == null) {
                throw new AssertionError(file + " is not a picture");
            }
            int w = picture.getWidth();
            int[] pixels = picture.getRGB(0, 0, w, picture.getHeight(), null, 0, w);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] &= 0xFFFFFF;
            }
            return new CodedImage(w, picture.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static void write(Path file, CodedImage picture) {
        int w = picture.width();
        BufferedImage out = new BufferedImage(w, picture.height(), BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, w, picture.height(), picture.rgb(), 0, w);
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            ImageIO.write(out, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }
}
