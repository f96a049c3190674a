package stipple.core.price;

import java.util.ArrayList;
import java.util.List;
import stipple.core.image.Parallel;
import stipple.core.math.Range;

/// Draws many lives with one option and counts what they cost.
///
/// Every random number is a pure function of (seed, purpose, draw, payment), and what is kept are
/// counts, so the answer is the same for any number of threads. The totals stand on all draws, the
/// bands of single years on every eighth.
final class OptionDraws {
    private static final double LOW_SHARE = 0.1;
    private static final double HIGH_SHARE = 0.9;
    private static final int YEARLY_MASK = 7;

    private final OptionPlan plan;
    private final LifetimeQuestion question;
    private final int years;
    private final PaymentDraws[] payments;
    private final double bound;

    OptionDraws(OptionPlan plan, LifetimeQuestion question) {
        this.plan = plan;
        this.question = question;
        this.years = question.years();
        this.payments = new PaymentDraws[plan.spending().size()];
        double[] growth = growth(question);
        double most = 0;
        for (int s = 0; s < payments.length; s++) {
            Spending spending = plan.spending().get(s);
            String name = plan.id().id() + " " + s;
            payments[s] = new PaymentDraws(spending, name, growth, question.seed());
            most += spending.price().high() * spending.mostPayments(years);
        }
        this.bound = most * Math.max(growth[0], growth[years - 1]) * (1 + 1e-9);
    }

    OptionCost cost() {
        Tally tally = tally();
        double[] likely = likelyByYear();
        List<YearCost> byYear = new ArrayList<>();
        double summed = 0;
        for (int y = 0; y < years; y++) {
            summed += likely[y];
            byYear.add(
                    new YearCost(
                            y + 1,
                            around(likely[y], tally.spent[y]),
                            around(summed, tally.summed[y])));
        }
        return new OptionCost(
                plan.id(),
                plan.impossible(),
                around(summed, tally.total),
                byYear,
                plan.minutesPerWeek());
    }

    /// Likely prices at likely times, whole units of the currency.
    private double[] likelyByYear() {
        double[] byYear = new double[years];
        for (int y = 0; y < years; y++) {
            for (int s = 0; s < payments.length; s++) {
                byYear[y] += payments[s].likelyIn(y, plan.spending().get(s));
            }
            byYear[y] = Math.rint(byYear[y]);
        }
        return byYear;
    }

    private static Range around(double likely, CostCounts counts) {
        double low = Math.rint(counts.quantile(LOW_SHARE));
        double high = Math.rint(counts.quantile(HIGH_SHARE));
        return new Range(likely, Math.min(low, likely), Math.max(high, likely));
    }

    private Tally tally() {
        int parts = Math.min(question.threads(), question.draws());
        Tally[] tallies = new Tally[parts];
        Parallel.forEach(
                parts,
                parts,
                part -> {
                    Tally own = new Tally(years, bound);
                    long from = (long) question.draws() * part / parts;
                    long to = (long) question.draws() * (part + 1) / parts;
                    draw(own, from, to);
                    tallies[part] = own;
                });
        for (int part = 1; part < parts; part++) {
            tallies[0].add(tallies[part]);
        }
        return tallies[0];
    }

    private void draw(Tally tally, long from, long to) {
        double[] byYear = new double[years];
        for (long draw = from; draw < to; draw++) {
            boolean each = (draw & YEARLY_MASK) == 0;
            double sum = 0;
            for (PaymentDraws payment : payments) {
                sum += payment.paid(draw, byYear, each);
            }
            tally.total.add(sum);
            if (each) {
                tally.addYears(byYear);
            }
        }
    }

    private static double[] growth(LifetimeQuestion question) {
        double[] growth = new double[question.years()];
        double factor = 1;
        for (int y = 0; y < growth.length; y++) {
            growth[y] = factor;
            factor *= question.inflationFactor();
        }
        return growth;
    }

    /// Counts of one thread.
    private static final class Tally {
        private final CostCounts total;
        private final CostCounts[] spent;
        private final CostCounts[] summed;

        Tally(int years, double bound) {
            this.total = new CostCounts(bound);
            this.spent = new CostCounts[years];
            this.summed = new CostCounts[years];
            for (int y = 0; y < years; y++) {
                spent[y] = new CostCounts(bound);
                summed[y] = new CostCounts(bound);
            }
        }

        /// Counts a life and clears it for the next.
        void addYears(double[] byYear) {
            double sum = 0;
            for (int y = 0; y < byYear.length; y++) {
                sum += byYear[y];
                spent[y].add(byYear[y]);
                summed[y].add(sum);
                byYear[y] = 0;
            }
        }

        void add(Tally other) {
            total.add(other.total);
            for (int y = 0; y < spent.length; y++) {
                spent[y].add(other.spent[y]);
                summed[y].add(other.summed[y]);
            }
        }
    }
}
