package stipple.app.measuring;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoLimits;
import stipple.app.media.PhotoResult;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotFinder;
import stipple.core.photo.DotProbe;
import stipple.core.photo.FoundDots;
import stipple.core.photo.MacroFault;

/// A macro photo that is good enough to be measured.
///
/// @param image upright
/// @param blurSigmaPx of the camera
record MacroPhoto(CodedImage image, double pxPerMm, double blurSigmaPx) {
    static final int THREADS = Runtime.getRuntime().availableProcessors();

    private static final double MOST_PX_PER_MM = 1000;
    private static final double USUAL_BLUR_PX = 0.7;

    /// @param pxPerMm resolution, above 0 to 1000; below 8 the photo is refused
    /// @throws Refusal in one sentence, if the photo cannot be measured
    static MacroPhoto open(Path file, double pxPerMm, Parameters parameters, Messages messages) {
        checkScale(pxPerMm, messages);
        String name = String.valueOf(file.getFileName());
        return of(name, image(file), pxPerMm, parameters, messages);
    }

    /// The same for bytes that are nowhere on the disk.
    ///
    /// @param name what the photo is called in complaints
    /// @throws Refusal in one sentence, if the photo cannot be measured
    static MacroPhoto open(
            String name, byte[] bytes, double pxPerMm, Parameters parameters, Messages messages) {
        checkScale(pxPerMm, messages);
        return of(name, image(name, bytes, messages), pxPerMm, parameters, messages);
    }

    private static MacroPhoto of(
            String name,
            CodedImage photo,
            double pxPerMm,
            Parameters parameters,
            Messages messages) {
        PictureQuality quality = PictureQuality.estimate(photo, USUAL_BLUR_PX);
        refuseFaults(name, MacroFault.of(photo, pxPerMm, quality, parameters), messages);
        return new MacroPhoto(photo, pxPerMm, quality.blurSigmaPx());
    }

    private static void checkScale(double pxPerMm, Messages messages) {
        if (!(pxPerMm > 0 && pxPerMm <= MOST_PX_PER_MM)) {
            throw new Refusal(messages.text("measure.scale", pxPerMm, (int) MOST_PX_PER_MM));
        }
    }

    /// As `open`, fine enough to tell shaved hairs apart.
    ///
    /// @throws Refusal in one sentence, if hairs cannot be counted in the photo
    static MacroPhoto openForHairs(
            Path file, double pxPerMm, Parameters parameters, Messages messages) {
        MacroPhoto macro = open(file, pxPerMm, parameters, messages);
        double least = parameters.likely("x-follicle-least-scale");
        if (pxPerMm < least) {
            throw new Refusal(messages.text("follicles.coarse", file.getFileName(), (int) least));
        }
        return macro;
    }

    static CodedImage image(Path file) {
        return image(PhotoDoor.usual().open(file));
    }

    static CodedImage image(String name, byte[] bytes, Messages messages) {
        return image(new PhotoDoor(PhotoLimits.USUAL, messages).open(name, bytes));
    }

    private static CodedImage image(PhotoResult result) {
        return result.orElseThrow(Refusal::new).image();
    }

    FoundDots dots(Parameters parameters) {
        return DotFinder.of(parameters).find(image, pxPerMm, blurSigmaPx, THREADS);
    }

    DotProbe probe() {
        return DotProbe.of(image, pxPerMm, THREADS);
    }

    double widthMm() {
        return image.width() / pxPerMm;
    }

    double heightMm() {
        return image.height() / pxPerMm;
    }

    private static void refuseFaults(String name, Set<MacroFault> faults, Messages messages) {
        if (faults.isEmpty()) {
            return;
        }
        String told =
                faults.stream()
                        .map(fault -> messages.text(key(fault)))
                        .collect(Collectors.joining(messages.text("words.and-then")));
        throw new Refusal(messages.said(name, told));
    }

    private static String key(MacroFault fault) {
        return switch (fault) {
            case COARSE -> "measure.coarse";
            case DARK -> "measure.dark";
            case BLOWN -> "measure.blown";
            case BLURRED -> "measure.blurred";
        };
    }
}
