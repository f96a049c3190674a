package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import stipple.core.course.InkComparison;
import stipple.core.course.TimeCurve;
import stipple.core.ink.Healing;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;

/// What twenty years of a plan mean, in sentences.
public final class FutureWords {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int MONTHS_PER_YEAR = 12;

    private final Words words;

    public FutureWords(Words words) {
        this.words = words;
    }

    public List<String> sentences(InkComparison inks) {
        List<String> sentences = new ArrayList<>();
        TimeCurve permanent = of(inks.keptUp(), Treatment.PERMANENT);
        Range advice = permanent.topUpAdvice();
        sentences.add(
                words.text(
                        "future.top-up",
                        years(permanent, advice.likely()),
                        years(permanent, advice.low()),
                        years(permanent, advice.high())));
        permanent
                .topUps()
                .firstStopDay()
                .ifPresent(day ->
                        sentences.add(words.text("future.no-top-up", years(permanent, day))));
        double left = of(inks.alone(), Treatment.PERMANENT).points().getLast().load().likely();
        sentences.add(words.text("future.left", Long.toString(Math.round(100 * left))));
        TimeCurve trico = of(inks.alone(), Treatment.TRICO);
        trico.invisibleFromDay()
                .ifPresent(day ->
                        sentences.add(
                                words.text(
                                        "future.trico-gone",
                                        Long.toString(
                                                Math.round(
                                                        MONTHS_PER_YEAR
                                                                * (day
                                                                        - trico.sessionDays()
                                                                                .getLast())
                                                                / DAYS_PER_YEAR)))));
        sentences.add(words.text("future.tattoo"));
        return sentences;
    }

    private static TimeCurve of(List<TimeCurve> curves, Treatment treatment) {
        return curves.stream()
                .filter(curve -> curve.question().treatment() == treatment)
                .findFirst()
                .orElseThrow();
    }

    private String years(TimeCurve curve, double day) {
        double settled = curve.sessionDays().getLast() + Healing.SETTLED_DAY;
        return words.fixed((day - settled) / DAYS_PER_YEAR, 1);
    }
}
