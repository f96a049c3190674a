package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import stipple.core.image.Parallel;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.skin.SpotLook;

/// Twenty years of one plan with every ink, left alone and kept up.
///
/// @param alone one curve an ink, in the order of the inks, without top-ups
/// @param keptUp the same with a top-up whenever one is due
public record InkComparison(List<TimeCurve> alone, List<TimeCurve> keptUp) {
    public InkComparison {
        alone = List.copyOf(alone);
        keptUp = List.copyOf(keptUp);
    }

    /// @param asked habits and skin; its ink, upkeep and laser are left out of the comparison
    /// @param threads how many share the work; the result does not depend on it
    public static InkComparison of(
            TreatmentPlan plan, TimeQuestion asked, Parameters parameters, int threads) {
        List<TimeQuestion> questions = new ArrayList<>();
        for (Upkeep upkeep : List.of(new Upkeep.None(), new Upkeep.WhenDue())) {
            for (Treatment treatment : Treatment.values()) {
                questions.add(
                        new TimeQuestion(
                                treatment, upkeep, asked.habits(), asked.skin(), List.of()));
            }
        }
        SpotLook look = TimeCurve.lookOf(plan, parameters);
        TimeCurve[] curves = new TimeCurve[questions.size()];
        Parallel.forEach(
                curves.length,
                threads,
                k -> curves[k] = TimeCurve.of(plan, questions.get(k), look, parameters));
        int inks = Treatment.values().length;
        return new InkComparison(
                List.of(curves).subList(0, inks), List.of(curves).subList(inks, curves.length));
    }
}
