package stipple.app.measuring;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import stipple.app.planning.OutputFolder;
import stipple.app.planning.Refusal;
import stipple.app.report.PracticeSheets;
import stipple.app.report.Words;
import stipple.app.text.Messages;
import stipple.core.math.Seed;
import stipple.core.outcome.PracticeScore;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FoundDots;

/// Scores a photo of paper or practice skin.
public final class PracticeService {
    private final Parameters parameters = Parameters.shipped();
    private final Messages messages;

    public PracticeService(Messages messages) {
        this.messages = messages;
    }

    /// A score for somebody who looks at a page.
    ///
    /// @param facts one sentence each
    /// @param advice what to mend, one sentence each; may be none
    public record Answer(String lead, List<String> facts, List<String> advice, Figure found) {
        public Answer {
            facts = List.copyOf(facts);
            advice = List.copyOf(advice);
        }
    }

    /// @param pxPerMm scale of the photo, from 8
    /// @throws Refusal in one sentence, if the photo cannot be measured or shows too few dots
    public PracticeScore score(Path photo, double pxPerMm) {
        MacroPhoto macro = MacroPhoto.open(photo, pxPerMm, parameters, messages);
        return score(String.valueOf(photo.getFileName()), macro, macro.dots(parameters));
    }

    /// The same for bytes that are nowhere on the disk, in words and with a picture.
    ///
    /// @param name what the photo is called in complaints
    public Answer told(String name, byte[] photo, double pxPerMm) {
        MeasureService.Seen seen =
                new MeasureService()
                        .seen(MacroPhoto.open(name, photo, pxPerMm, parameters, messages));
        PracticeScore score = score(name, seen.macro(), seen.dots());
        return new Answer(
                messages.text("practice.found", score.count()),
                facts(score),
                score.findings().stream().map(this::sentence).toList(),
                Figure.fitted(seen.overlay(), messages.text("healed.figure.dots")));
    }

    private List<String> facts(PracticeScore score) {
        Words words = new Words(messages);
        return List.of(
                messages.text(
                        "practice.spacing",
                        words.fixed(score.spacingMm(), 2),
                        words.fixed(score.spacingSpread(), 2),
                        messages.text("practice.family." + id(score.family()))),
                messages.text(
                        "practice.size",
                        words.fixed(score.sizeMm(), 2),
                        words.fixed(score.sizeSpread(), 2)),
                messages.text(
                        "practice.strength",
                        words.fixed(100 * score.strength(), 0),
                        words.fixed(score.strengthSpread(), 2)),
                messages.text("practice.edge." + id(score.edge())));
    }

    private static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private PracticeScore score(String name, MacroPhoto macro, FoundDots dots) {
        if (dots.count() < PracticeScore.LEAST_DOTS) {
            throw new Refusal(
                    messages.text(
                            "practice.refused.few", name, dots.count(), PracticeScore.LEAST_DOTS));
        }
        return PracticeScore.of(dots, macro.probe(), macro.widthMm(), macro.heightMm(), parameters);
    }

    /// Sheets to print and practise on.
    ///
    /// @param seed another one gives other dots
    public PracticeSheets sheets(Seed seed) {
        return new PracticeSheets(parameters, messages, seed);
    }

    /// Writes sheets to print and practise on, `practice.pdf` and `practice.svg`.
    ///
    /// @param seed another one gives other dots
    /// @return the files written, relative to the folder
    /// @throws Refusal in one sentence, if the folder cannot be written
    public List<String> sheets(Path out, Seed seed) {
        PracticeSheets sheets = sheets(seed);
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
