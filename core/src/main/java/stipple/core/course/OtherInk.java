package stipple.core.course;

import stipple.core.design.Design;
import stipple.core.design.ShadeChoice;
import stipple.core.dots.Deposits;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// The same plan done with another ink: every deposit stays where it is. Trico takes the shade that
/// suits it; tattoo ink goes in undiluted, deeper and larger, the way it is used on bodies, though
/// a scalp is pierced less deep.
public final class OtherInk {
    private static final double UNDILUTED = 1;

    private OtherInk() {}

    public static TreatmentPlan of(TreatmentPlan plan, Treatment treatment, Parameters parameters) {
        if (treatment == plan.design().treatment()) {
            return plan;
        }
        double shade = shade(plan, treatment, parameters);
        Deposits deposits =
                treatment == Treatment.TATTOO
                        ? tattooed(plan.deposits(), parameters)
                        : shaded(plan.deposits(), shade - plan.design().shade());
        return plan.with(plan.design().withInk(treatment, shade), deposits);
    }

    private static double shade(TreatmentPlan plan, Treatment treatment, Parameters parameters) {
        if (treatment == Treatment.TATTOO) {
            return UNDILUTED;
        }
        Design design = plan.design();
        double dilution =
                ShadeChoice.dilution(
                        plan.skin(),
                        plan.hair(),
                        Pigment.usual(treatment),
                        design.densityPerCm2(),
                        parameters);
        return ShadeChoice.shade(dilution, parameters);
    }

    private static Deposits shaded(Deposits from, double darker) {
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            to.addReworked(
                    from,
                    i,
                    from.session(i),
                    from.diameterMm(i),
                    from.depthMm(i),
                    from.load(i),
                    Math.clamp(from.shade(i) + darker, 0.0, 1.0));
        }
        return to.build();
    }

    private static Deposits tattooed(Deposits from, Parameters parameters) {
        double deeperMm =
                parameters.likely("x-tattoo-depth") - parameters.likely("b-d10-pigment-depth");
        double larger =
                parameters.likely("x-tattoo-diameter") / parameters.likely("b-d1-dot-diameter");
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            to.addReworked(
                    from,
                    i,
                    from.session(i),
                    from.diameterMm(i) * larger,
                    from.depthMm(i) + deeperMm,
                    from.load(i),
                    UNDILUTED);
        }
        return to.build();
    }
}
