package stipple.app.measuring;

import java.util.List;
import java.util.Locale;
import stipple.app.report.OutcomeWords;
import stipple.app.report.ResultPage;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;

/// The page that shows prediction and healed result one over the other, zone by zone.
final class OutcomePage {
    private final Messages messages;
    private final OutcomeWords words;

    OutcomePage(Messages messages) {
        this.messages = messages;
        this.words = new OutcomeWords(messages);
    }

    byte[] bytes(OutcomeAnswer answer, FrozenPrediction.View view, CodedImage laid) {
        return ResultPage.of(messages, text("outcome.title"), text("outcome.lead"))
                .facts(
                        List.of(
                                fact("outcome.fact.predicted", answer.predicted()),
                                fact("outcome.fact.measured", answer.measured()),
                                new ResultPage.Fact(
                                        text("outcome.fact.error"),
                                        words.signed(answer.error()),
                                        ""),
                                fact("outcome.fact.pigment", answer.pigment())))
                .blink(
                        List.of(
                                new ResultPage.Frame(
                                        text("outcome.frame.predicted"), view.healed()),
                                new ResultPage.Frame(text("outcome.frame.healed"), laid),
                                new ResultPage.Frame(text("outcome.frame.before"), view.before())))
                .heading(text("outcome.zones"))
                .table(words.columns(), words.rows(answer.zones()))
                .say(text("outcome.how"))
                .heading(text("outcome.recalibration"))
                .say(words.recalibration(answer.recalibration()))
                .bytes();
    }

    private ResultPage.Fact fact(String key, Range range) {
        return new ResultPage.Fact(
                text(key),
                one(100 * range.likely()) + " %",
                text("measure.between", one(100 * range.low()), one(100 * range.high())));
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String text(String key, Object... facts) {
        return messages.text(key, facts);
    }
}
