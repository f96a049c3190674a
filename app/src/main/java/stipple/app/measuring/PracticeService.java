package stipple.app.measuring;

import java.nio.file.Path;
import java.util.List;
import stipple.app.planning.OutputFolder;
import stipple.app.planning.Refusal;
import stipple.app.report.PracticeSheets;
import stipple.app.text.Messages;
import stipple.core.math.Seed;
import stipple.core.outcome.PracticeScore;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FoundDots;

/// Scores a photo of paper or practice skin.
public final class PracticeService {
    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// @param pxPerMm scale of the photo, from 8
    /// @throws Refusal in one sentence, if the photo cannot be measured or shows too few dots
    public PracticeScore score(Path photo, double pxPerMm) {
        MacroPhoto macro = MacroPhoto.open(photo, pxPerMm, parameters, messages);
        FoundDots dots = macro.dots(parameters);
        if (dots.count() < PracticeScore.LEAST_DOTS) {
            throw new Refusal(
                    messages.text(
                            "practice.refused.few",
                            photo.getFileName(),
                            dots.count(),
                            PracticeScore.LEAST_DOTS));
        }
        return PracticeScore.of(dots, macro.probe(), macro.widthMm(), macro.heightMm(), parameters);
    }

    /// Writes sheets to print and practise on, `practice.pdf` and `practice.svg`.
    ///
    /// @param seed another one gives other dots
    /// @return the files written, relative to the folder
    /// @throws Refusal in one sentence, if the folder cannot be written
    public List<String> sheets(Path out, Seed seed) {
        PracticeSheets sheets = new PracticeSheets(parameters, messages, seed);
        try (OutputFolder folder = OutputFolder.open(out, messages)) {
            folder.write("practice.pdf", sheets.pdf());
            folder.write("practice.svg", sheets.svg());
            List<String> files = folder.files();
            folder.commit();
            return files;
        }
    }

    /// What a finding says and what to do about it.
    public String sentence(Finding finding) {
        return messages.text("practice.finding." + finding.rule());
    }
}
