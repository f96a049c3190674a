package stipple.app.measuring;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoResult;
import stipple.app.planning.OutputFolder;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotCensus;
import stipple.core.photo.DotFinder;
import stipple.core.photo.FoundDots;
import stipple.core.photo.MacroFault;

/// Finds the dots of a macro photo and says how many, how wide and how strong they are.
public final class MeasureService {
    static final String HEADER = "x_mm,y_mm,diameter_mm,contrast,lab_l,lab_a,lab_b,sigma_mm";

    private static final double MOST_PX_PER_MM = 1000;
    private static final double USUAL_BLUR_PX = 0.7;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// Measures one photo of skin from straight above and writes `dots.csv` and `overlay.png`.
    ///
    /// @param pxPerMm resolution, above 0 to 1000; below 8 the photo is refused
    /// @throws Refusal in one sentence, if the photo cannot be measured
    public MeasureAnswer dots(Path file, double pxPerMm, Path out) {
        if (!(pxPerMm > 0 && pxPerMm <= MOST_PX_PER_MM)) {
            throw new Refusal(messages.text("measure.scale", pxPerMm, (int) MOST_PX_PER_MM));
        }
        CodedImage photo = opened(file);
        PictureQuality quality = PictureQuality.estimate(photo, USUAL_BLUR_PX);
        refuseFaults(file, MacroFault.of(photo, pxPerMm, quality, parameters));
        FoundDots dots = DotFinder.of(parameters).find(photo, pxPerMm, quality.blurSigmaPx());
        DotCensus census =
                DotCensus.of(dots, photo.width() / pxPerMm, photo.height() / pxPerMm, parameters);
        try (OutputFolder folder = OutputFolder.open(out, messages)) {
            folder.write("dots.csv", csv(dots).getBytes(StandardCharsets.UTF_8));
            folder.write("overlay.png", png(DotOverlay.of(photo, dots, pxPerMm)));
            folder.commit();
        }
        return new MeasureAnswer(
                census.count(),
                census.densityPerCm2(),
                census.diameterMm(),
                census.contrast(),
                List.of("dots.csv", "overlay.png"));
    }

    private static CodedImage opened(Path file) {
        return switch (PhotoDoor.usual().open(file)) {
            case PhotoResult.Opened opened -> opened.photo().image();
            case PhotoResult.Refused refused -> throw new Refusal(refused.sentence());
        };
    }

    private void refuseFaults(Path file, Set<MacroFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        StringBuilder sentence = new StringBuilder(name).append(':');
        String join = " ";
        for (MacroFault fault : faults) {
            sentence.append(join).append(messages.text(key(fault)));
            join = "; ";
        }
        throw new Refusal(sentence.toString());
    }

    private static String key(MacroFault fault) {
        return switch (fault) {
            case COARSE -> "measure.coarse";
            case DARK -> "measure.dark";
            case BLOWN -> "measure.blown";
            case BLURRED -> "measure.blurred";
        };
    }

    private static String csv(FoundDots dots) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < dots.count(); i++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.4f,%.4f,%.4f,%.4f,%.2f,%.2f,%.2f,%.4f\n",
                            dots.xMm(i),
                            dots.yMm(i),
                            dots.diameterMm(i),
                            dots.contrast(i),
                            dots.lightness(i),
                            dots.labA(i),
                            dots.labB(i),
                            dots.sigmaMm(i)));
        }
        return text.toString();
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("coding a picture", e);
        }
        return bytes.toByteArray();
    }
}
