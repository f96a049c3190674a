package stipple.app.measuring;

import java.util.List;
import java.util.Locale;
import stipple.app.report.ResultPage;
import stipple.app.text.Messages;
import stipple.core.geometry.PointStatistics;
import stipple.core.math.Range;
import stipple.core.photo.DotCensus;
import stipple.core.photo.FoundDots;

/// What a count of dots says, in words.
final class CensusWords {
    private final Messages messages;

    CensusWords(Messages messages) {
        this.messages = messages;
    }

    List<ResultPage.Fact> facts(DotCensus census) {
        return List.of(
                new ResultPage.Fact(messages.text("measure.fact.count"), "" + census.count(), ""),
                fact("measure.fact.density", census.densityPerCm2(), "%.0f"),
                fact("measure.fact.width", census.diameterMm(), "%.2f"),
                fact("measure.fact.contrast", census.contrast(), "%.2f"));
    }

    private ResultPage.Fact fact(String key, Range range, String format) {
        return new ResultPage.Fact(
                messages.text(key),
                number(format, range.likely()),
                messages.text(
                        "measure.between",
                        number(format, range.low()),
                        number(format, range.high())));
    }

    /// How the dots are spread.
    String pattern(FoundDots dots, double widthMm, double heightMm) {
        if (dots.count() < 2) {
            return messages.text("measure.no-pattern");
        }
        double[] x = new double[dots.count()];
        double[] y = new double[dots.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp(dots.xMm(i), 0, widthMm);
            y[i] = Math.clamp(dots.yMm(i), 0, heightMm);
        }
        PointStatistics found = PointStatistics.inWindow(x, y, widthMm, heightMm);
        return messages.text(
                "measure.pattern",
                number("%.2f", found.nnMean()),
                number("%.2f", found.nnCv()),
                number("%.2f", found.clarkEvans()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
