package stipple.core.price;

import stipple.core.math.Seed;

/// One kind of payment, ready to be drawn millions of times.
///
/// A payment whose times are known needs one number a draw; the others are followed from wait to
/// wait.
final class PaymentDraws {
    private static final int WAITS_PER_DRAW = 1024;

    private final Triangular price;
    private final Triangular first;
    private final Triangular wait;
    private final boolean once;
    private final double chanceFraction;
    private final double[] growth;
    private final boolean isFixed;
    private final double[] weightByYear;
    private final double weight;
    private final Seed priceSeed;
    private final Seed waitSeed;
    private final Seed chanceSeed;

    PaymentDraws(Spending spending, String name, double[] growth, Seed seed) {
        this.price = Triangular.over(spending.price());
        this.first = Triangular.over(spending.firstYears());
        this.wait = Triangular.over(spending.everyYears());
        this.once = spending.isOnce();
        this.chanceFraction = spending.chanceFraction();
        this.growth = growth.clone();
        this.isFixed = first.isExact() && wait.isExact();
        this.weightByYear = new double[growth.length];
        this.weight = weigh(spending);
        this.priceSeed = seed.forPurpose("price " + spending.group());
        this.waitSeed = seed.forPurpose("wait " + name);
        this.chanceSeed = seed.forPurpose("chance " + name);
    }

    /// What is paid in all in one draw; also put into `byYear` if `each`.
    double paid(long draw, double[] byYear, boolean each) {
        if (chanceFraction < 1 && chanceSeed.uniform(draw) >= chanceFraction) {
            return 0;
        }
        double amount = price.at(priceSeed.bits(draw));
        if (!isFixed) {
            return amount * followed(draw, amount, byYear, each);
        }
        if (each) {
            for (int y = 0; y < growth.length; y++) {
                byYear[y] += amount * weightByYear[y];
            }
        }
        return amount * weight;
    }

    private double followed(long draw, double amount, double[] byYear, boolean each) {
        double sum = 0;
        long counter = draw * WAITS_PER_DRAW;
        double time = first.at(waitSeed.bits(counter));
        while (time < growth.length) {
            int year = (int) time;
            sum += growth[year];
            if (each) {
                byYear[year] += amount * growth[year];
            }
            if (once) {
                return sum;
            }
            time += wait.at(waitSeed.bits(++counter));
        }
        return sum;
    }

    /// How many payments, grown by inflation, each year has at the likely times.
    private double weigh(Spending spending) {
        double every = spending.everyYears().likely();
        int most = once ? 1 : spending.mostPayments(growth.length) + 1;
        double sum = 0;
        for (int k = 0; k < most; k++) {
            double time = spending.firstYears().likely() + k * every;
            if (time < growth.length) {
                weightByYear[(int) time] += growth[(int) time];
                sum += growth[(int) time];
            }
        }
        return sum;
    }

    /// Likely price at likely times, in one year; nothing for what comes less often than not.
    double likelyIn(int yearIndex, Spending spending) {
        return chanceFraction < 0.5 ? 0 : spending.price().likely() * weightByYear[yearIndex];
    }
}
