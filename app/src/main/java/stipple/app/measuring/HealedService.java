package stipple.app.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stipple.app.media.PictureWriter;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Refusal;
import stipple.app.report.OutcomeWords;
import stipple.app.report.Words;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.math.Range;
import stipple.core.scalp.ViewName;

/// Healed photos measured for somebody who looks at a page: everything is worked out in a folder of
/// its own that is gone when the answer is there.
public final class HealedService {
    private static final int FIGURE_PX = 900;
    private static final int THREADS = MacroPhoto.THREADS;
    private static final String PHOTO = "photo";

    private final Messages messages;
    private final Words words;

    public HealedService(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /// What was measured, in words and pictures.
    ///
    /// @param facts one sentence each
    /// @param zones one row each: zone, predicted, measured, error, confidence; may be none
    public record Answer(
            String lead, List<String> facts, List<List<String>> zones, List<Figure> figures) {
        public Answer {
            facts = List.copyOf(facts);
            zones = zones.stream().map(List::copyOf).toList();
            figures = List.copyOf(figures);
        }
    }

    /// A picture that stands in the page itself.
    public record Figure(CodedImage picture, String caption) {
        public byte[] jpeg() {
            return PictureWriter.jpeg(picture);
        }
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    /// Finds the dots of a macro photo and, where they are those of the plan, compares them.
    ///
    /// @param pxPerMm scale of the photo, from 8
    /// @throws Refusal in one sentence, if the photo cannot be measured
    public Answer macro(byte[] photo, double pxPerMm, TreatmentPlan plan) {
        return inFolder(folder -> {
            Path file = Files.write(folder.resolve(PHOTO), photo);
            MeasureAnswer found =
                    new MeasureService().dots(file, pxPerMm, folder.resolve("measured"));
            List<String> facts = new ArrayList<>();
            facts.add(
                    messages.text(
                            "healed.density",
                            range(found.densityPerCm2(), 0),
                            range(found.diameterMm(), 2)));
            facts.add(messages.text("healed.contrast", percent(found.contrast())));
            List<Figure> figures = new ArrayList<>();
            figures.add(figure(folder.resolve("measured/overlay.png"), "healed.figure.dots"));
            compared(folder, file, pxPerMm, plan, facts, figures);
            return new Answer(
                    messages.text("healed.found", found.count()), facts, List.of(), figures);
        });
    }

    private void compared(
            Path folder,
            Path file,
            double pxPerMm,
            TreatmentPlan plan,
            List<String> facts,
            List<Figure> figures)
            throws IOException {
        Path planFile =
                Files.write(folder.resolve("plan.json"), new PlanFile(messages).bytes(plan));
        try {
            CompareAnswer.Planned found =
                    new CompareService()
                            .plan(
                                    planFile,
                                    file,
                                    pxPerMm,
                                    Optional.empty(),
                                    new Moment.Healed(),
                                    Optional.of(folder.resolve("compared")));
            CompareAnswer.Dots dots = found.dots();
            facts.add(
                    messages.text(
                            "healed.place",
                            words.zone(stipple.core.scalp.Zone.parse(found.zone())),
                            Math.round(found.sMm())));
            facts.add(
                    messages.text(
                            "healed.matched",
                            dots.matched(),
                            dots.lost(),
                            percent(dots.lostShare()),
                            dots.added()));
            facts.add(
                    messages.text(
                            "healed.changed",
                            percent(dots.contrastChange()),
                            percent(dots.diameterChange()),
                            range(dots.blueYellowShift(), 1)));
            figures.add(figure(folder.resolve("compared/marked.png"), "healed.figure.marked"));
            figures.add(
                    figure(folder.resolve("compared/difference.png"), "healed.figure.difference"));
        } catch (Refusal e) {
            facts.add(messages.text("healed.other-dots"));
        }
    }

    /// Compares a healed photo of the head with a frozen prediction, zone by zone.
    ///
    /// @param frozen the file that `freeze` wrote
    /// @param taken day of the photo
    /// @throws Refusal in one sentence, if either cannot be used
    public Answer view(byte[] frozen, byte[] photo, ViewName view, LocalDate taken) {
        return inFolder(folder -> {
            Path prediction = Files.write(folder.resolve("prediction.json"), frozen);
            Path file = Files.write(folder.resolve(PHOTO), photo);
            Path out = folder.resolve("out");
            OutcomeAnswer found =
                    new OutcomeService()
                            .outcome(
                                    new OutcomeService.Question(
                                            prediction,
                                            new PhotoArgument(file, Optional.of(view)),
                                            taken,
                                            Optional.empty(),
                                            Optional.of(out),
                                            Optional.empty()));
            List<String> facts =
                    List.of(
                            messages.text(
                                    "healed.taken",
                                    percent(found.predicted()),
                                    percent(found.measured())),
                            messages.text("healed.pigment", percent(found.pigment())));
            return new Answer(
                    messages.text("healed.error", signed(found.error())),
                    facts,
                    new OutcomeWords(messages).rows(found.zones()),
                    List.of(
                            figure(
                                    out.resolve(OutcomeService.PREDICTED),
                                    "outcome.frame.predicted"),
                            figure(out.resolve(OutcomeService.HEALED), "outcome.frame.healed"),
                            figure(
                                    out.resolve(OutcomeService.DIFFERENCE),
                                    "healed.figure.difference")));
        });
    }

    /// The prediction of a plan as a file that cannot be changed unnoticed.
    ///
    /// @param before the untouched picture of each photo of the plan
    /// @param made today
    public byte[] prediction(TreatmentPlan plan, Map<ViewName, CodedImage> before, LocalDate made) {
        return inFolder(folder -> {
            Path planFile =
                    Files.write(folder.resolve("plan.json"), new PlanFile(messages).bytes(plan));
            Path previews = Files.createDirectory(folder.resolve("previews"));
            for (Map.Entry<ViewName, CodedImage> one : before.entrySet()) {
                Files.write(
                        previews.resolve(one.getKey().id() + "-before.jpg"),
                        PictureWriter.jpeg(one.getValue()));
            }
            Path out = folder.resolve("prediction.json");
            new FreezeService().freeze(planFile, List.of(), made, false, out, THREADS);
            return Files.readAllBytes(out);
        });
    }

    private static <T> T inFolder(Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("stipple-healed");
            try {
                return work.in(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("working on a healed photo", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    private Figure figure(Path picture, String caption) {
        return new Figure(
                Scaling.toFit(MacroPhoto.image(picture), FIGURE_PX), messages.text(caption));
    }

    private static String range(Range range, int decimals) {
        String each = "%." + decimals + "f";
        return String.format(
                Locale.ROOT,
                each + " (" + each + " to " + each + ")",
                range.likely(),
                range.low(),
                range.high());
    }

    private static String percent(Range share) {
        return String.format(
                Locale.ROOT,
                "%.0f %% (%.0f to %.0f)",
                100 * share.likely(),
                100 * share.low(),
                100 * share.high());
    }

    private static String signed(double share) {
        return String.format(Locale.ROOT, "%+.0f %%", 100 * share);
    }
}
