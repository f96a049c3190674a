package stipple.app.measuring;

import java.util.List;
import java.util.Locale;
import stipple.app.report.ResultPage;
import stipple.app.report.Words;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.outcome.Recalibration;
import stipple.core.outcome.ZoneOutcome;

/// The page that shows prediction and healed result one over the other, zone by zone.
final class OutcomePage {
    private final Messages messages;

    OutcomePage(Messages messages) {
        this.messages = messages;
    }

    byte[] bytes(OutcomeAnswer answer, FrozenPrediction.View view, CodedImage laid) {
        return ResultPage.of(messages, text("outcome.title"), text("outcome.lead"))
                .facts(
                        List.of(
                                fact("outcome.fact.predicted", answer.predicted()),
                                fact("outcome.fact.measured", answer.measured()),
                                new ResultPage.Fact(
                                        text("outcome.fact.error"), signed(answer.error()), ""),
                                fact("outcome.fact.pigment", answer.pigment())))
                .blink(
                        List.of(
                                new ResultPage.Frame(
                                        text("outcome.frame.predicted"), view.healed()),
                                new ResultPage.Frame(text("outcome.frame.healed"), laid),
                                new ResultPage.Frame(text("outcome.frame.before"), view.before())))
                .heading(text("outcome.zones"))
                .table(
                        List.of(
                                text("outcome.zone"),
                                text("outcome.fact.predicted"),
                                text("outcome.fact.measured"),
                                text("outcome.fact.error"),
                                text("outcome.confidence")),
                        rows(answer))
                .say(text("outcome.how"))
                .heading(text("outcome.recalibration"))
                .say(recalibration(answer.recalibration()))
                .bytes();
    }

    /// Zone, predicted, measured, error and confidence of each zone.
    List<List<String>> rows(OutcomeAnswer answer) {
        return answer.zones().stream().map(this::row).toList();
    }

    private List<String> row(ZoneOutcome zone) {
        return List.of(
                new Words(messages).zone(zone.zone()),
                percent(zone.predicted()),
                percent(zone.measured()),
                signed(zone.error()),
                text("outcome.confidence." + zone.confidence().name().toLowerCase(Locale.ROOT)));
    }

    private String recalibration(Recalibration found) {
        return text(
                "outcome.recalibration.text",
                found.cases(),
                percent(found.loss()),
                percent(found.proposedLoss()),
                number(found.fade()),
                number(found.proposedFade()));
    }

    private ResultPage.Fact fact(String key, Range range) {
        return new ResultPage.Fact(
                text(key),
                one(100 * range.likely()) + " %",
                text("measure.between", one(100 * range.low()), one(100 * range.high())));
    }

    private static String percent(Range range) {
        return one(100 * range.likely())
                + " % ("
                + one(100 * range.low())
                + " to "
                + one(100 * range.high())
                + ")";
    }

    private static String number(Range range) {
        return one(range.likely()) + " (" + one(range.low()) + " to " + one(range.high()) + ")";
    }

    private static String signed(double share) {
        return String.format(Locale.ROOT, "%+.0f %%", 100 * share);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String text(String key, Object... facts) {
        return messages.text(key, facts);
    }
}
