package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stipple.app.text.Messages;
import stipple.core.outcome.Recalibration;
import stipple.core.outcome.ZoneOutcome;
import stipple.core.scalp.ViewName;

/// A healed result and its prediction in words, the same on every page.
public final class OutcomeWords {
    private final Messages messages;
    private final Words words;

    public OutcomeWords(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /// Heads of the columns of `rows`.
    public List<String> columns() {
        return List.of(
                text("outcome.zone"),
                text("outcome.fact.predicted"),
                text("outcome.fact.measured"),
                text("outcome.fact.error"),
                text("outcome.confidence"));
    }

    /// Zone, predicted, measured, error and confidence of each zone.
    public List<List<String>> rows(List<ZoneOutcome> zones) {
        return zones.stream()
                .map(zone ->
                        List.of(
                                words.zone(zone.zone()),
                                words.shares(zone.predicted(), 1),
                                words.shares(zone.measured(), 1),
                                signed(zone.error()),
                                text(
                                        "outcome.confidence."
                                                + zone.confidence()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT))))
                .toList();
    }

    public String recalibration(Recalibration found) {
        return text(
                found.cases() == 1
                        ? "outcome.recalibration.text.one"
                        : "outcome.recalibration.text",
                found.cases(),
                words.shares(found.loss(), 1),
                words.shares(found.proposedLoss(), 1),
                words.range(found.fade(), 1),
                words.range(found.proposedFade(), 1));
    }

    /// A share as a percentage with its sign.
    public String signed(double share) {
        long percent = Math.round(100 * share);
        return percent == 0 ? "0 %" : messages.number("%+d %%", percent);
    }

    String title(ReportOutcome outcome) {
        return text(outcome.measured().isPresent() ? "outcome.title" : "outcome.report.title");
    }

    String lead(ReportOutcome outcome) {
        return outcome.measured()
                .map(found ->
                        text(
                                "outcome.report.measured",
                                words.date(found.taken()),
                                words.view(found.view()).toLowerCase(Locale.ROOT),
                                signed(found.error()),
                                words.shares(found.pigment(), 1)))
                .orElseGet(() -> text("outcome.report.lead"));
    }

    /// The table: heads, then rows.
    List<List<String>> table(ReportOutcome outcome) {
        List<List<String>> table = new ArrayList<>();
        if (outcome.measured().isPresent()) {
            table.add(columns());
            table.addAll(rows(outcome.measured().get().zones()));
            return table;
        }
        table.add(
                List.of(
                        text("outcome.zone"),
                        text("outcome.fact.predicted"),
                        text("outcome.report.view")));
        for (ReportOutcome.Expected zone : outcome.zones()) {
            table.add(
                    List.of(
                            words.zone(zone.zone()),
                            words.shares(zone.taken(), 1),
                            words.view(zone.view())));
        }
        return table;
    }

    /// What to do to find out, in order; nothing once it was found out.
    List<String> steps(ReportOutcome outcome) {
        return outcome.measured().isPresent()
                ? List.of()
                : List.of(
                        outcome.sha256().isPresent()
                                ? text("outcome.report.kept")
                                : text("outcome.report.keep"),
                        text("outcome.report.photo", words.date(outcome.from())),
                        text("outcome.report.compare", outcome.from(), view(outcome)));
    }

    /// The view that shows the first zone, as an example.
    private static String view(ReportOutcome outcome) {
        return outcome.zones().isEmpty()
                ? ViewName.FRONT.id()
                : outcome.zones().getFirst().view().id();
    }

    /// The number of the prediction that was kept, or that there is none yet.
    String number(ReportOutcome outcome) {
        return outcome.sha256()
                .map(sum -> text("outcome.report.number", sum))
                .orElseGet(() -> text("outcome.report.no-number"));
    }

    /// What the pictures and numbers cannot say.
    String note(ReportOutcome outcome) {
        return outcome.measured()
                .map(found -> text("outcome.how") + " " + recalibration(found.recalibration()))
                .orElseGet(() -> text("outcome.report.note"));
    }

    private String text(String key, Object... facts) {
        return messages.text(key, facts);
    }
}
