package stipple.app.measuring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import stipple.app.media.PictureWriter;
import stipple.app.planning.OutputFolder;
import stipple.app.planning.Refusal;
import stipple.app.report.ResultPage;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotCensus;
import stipple.core.photo.FoundDots;

/// Finds the dots of a macro photo and says how many, how wide and how strong they are.
public final class MeasureService {
    static final String HEADER = "x_mm,y_mm,diameter_mm,contrast,lab_l,lab_a,lab_b,sigma_mm";

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// Measures one photo of skin from straight above and writes `dots.csv`, `overlay.png` and
    /// `report.html`.
    ///
    /// @param pxPerMm resolution, above 0 to 1000; below 8 the photo is refused
    /// @throws Refusal in one sentence, if the photo cannot be measured
    public MeasureAnswer dots(Path file, double pxPerMm, Path out) {
        MacroPhoto macro = MacroPhoto.open(file, pxPerMm, parameters, messages);
        Seen seen = seen(macro);
        try (OutputFolder folder = OutputFolder.open(out, messages)) {
            folder.write("dots.csv", csv(seen.dots()).getBytes(StandardCharsets.UTF_8));
            CodedImage overlay = seen.overlay();
            folder.write("overlay.png", PictureWriter.png(overlay));
            folder.write(
                    "report.html",
                    page(macro.image(), seen.dots(), seen.census(), overlay, pxPerMm));
            folder.commit();
        }
        return seen.answer(List.of("dots.csv", "overlay.png", "report.html"));
    }

    /// The dots of a photo, before anything is written.
    record Seen(MacroPhoto macro, FoundDots dots, DotCensus census) {
        CodedImage overlay() {
            return DotOverlay.of(macro.image(), dots, macro.pxPerMm());
        }

        MeasureAnswer answer(List<String> files) {
            return new MeasureAnswer(
                    census.count(),
                    macro.blurSigmaPx() / macro.pxPerMm(),
                    census.densityPerCm2(),
                    census.diameterMm(),
                    census.contrast(),
                    files);
        }
    }

    Seen seen(MacroPhoto macro) {
        FoundDots dots = macro.dots(parameters);
        DotCensus census = DotCensus.of(dots, macro.widthMm(), macro.heightMm(), parameters);
        return new Seen(macro, dots, census);
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

    private byte[] page(
            CodedImage photo,
            FoundDots dots,
            DotCensus census,
            CodedImage overlay,
            double pxPerMm) {
        CensusWords words = new CensusWords(messages);
        double widthMm = photo.width() / pxPerMm;
        double heightMm = photo.height() / pxPerMm;
        return ResultPage.of(
                        messages, messages.text("measure.title"), messages.text("measure.lead"))
                .facts(words.facts(census))
                .blink(
                        List.of(
                                new ResultPage.Frame(messages.text("measure.frame.found"), overlay),
                                new ResultPage.Frame(messages.text("measure.frame.photo"), photo)))
                .heading(messages.text("measure.how"))
                .say(words.pattern(dots, widthMm, heightMm))
                .say(messages.text("measure.interval"))
                .bytes();
    }
}
