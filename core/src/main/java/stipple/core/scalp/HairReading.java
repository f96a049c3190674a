package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import stipple.core.image.CodedImage;
import stipple.core.photo.PhotoLevels;

/// Where shaven hair shows on a head, read off photos, and which classes of loss look most like it.
///
/// Every class says where hair is left. Each guess is held against what the photos show once the
/// light is taken away (see [HairSamples]); the class that leaves least unexplained comes first. A
/// class that only differs where no photo looks cannot be told from its neighbour, so the runner-up
/// is always given.
///
/// @param first most likely class; empty where too little scalp is seen
/// @param second the next
/// @param certainty how much better the first explains the photos than the second, 0 equal to 1
///   much
/// @param contrast by how much hair darkens the skin, natural logarithm of the coded level, 0 none
/// @param map how likely hair grows at the places that the photos see
public record HairReading(
        Optional<LossClass> first,
        Optional<LossClass> second,
        double certainty,
        double contrast,
        List<Spot> map) {
    /// Too little scalp is seen.
    public static final HairReading NOTHING =
            new HairReading(Optional.empty(), Optional.empty(), 0, 0, List.of());

    private static final int LEAST_PLACES = 120;
    private static final double LEAST_CONTRAST = 0.004;

    /// What a class must explain beyond no hair at all.
    private static final double LEAST_GAIN = 0.2;

    /// Below this a shaven hair cannot be told from skin.
    private static final double LEAST_PX_PER_MM = 2.5;

    private static final double RARER = 0.003;

    /// Difference of the sums of log spread, per place, that counts as much.
    private static final double MUCH = 0.1;

    /// How likely hair grows at one place.
    ///
    /// @param probability 0 bare to 1 hair
    public record Spot(ScalpPoint at, double probability) {}

    public HairReading {
        map = List.copyOf(map);
    }

    /// The share of hair that a class leaves at a place of a head, [0, 1].
    public static ToDoubleFunction<ScalpPoint> remaining(Head head, LossClass loss) {
        RemainingHair remaining = RemainingHair.of(head, loss);
        HairBearing bearing = HairBearing.of(head);
        return at -> bearing.contains(at) ? remaining.at(at) : 0;
    }

    /// @param photos one for each camera
    public static HairReading of(List<CodedImage> photos, List<Camera> cameras, Head head) {
        List<HairSamples> samples = new ArrayList<>();
        for (int k = 0; k < photos.size(); k++) {
            if (cameras.get(k).pxPerMm() >= LEAST_PX_PER_MM) {
                samples.add(HairSamples.of(new PhotoLevels(photos.get(k)), cameras.get(k), head));
            }
        }
        if (samples.stream().mapToInt(HairSamples::count).sum() < LEAST_PLACES) {
            return NOTHING;
        }
        return new Judge(samples, head).reading();
    }

    /// One class against all photos.
    ///
    /// @param cost what it leaves unexplained, lower is better
    private record Guess(LossClass loss, double cost) {}

    /// Weighs the classes.
    private record Judge(List<HairSamples> samples, Head head) {
        HairReading reading() {
            List<Guess> guesses = new ArrayList<>();
            for (LossClass loss : LossClass.all()) {
                guesses.add(new Guess(loss, cost(loss) + RARER * rarity(loss)));
            }
            guesses.sort(Comparator.comparingDouble(Guess::cost));
            LossClass best = guesses.getFirst().loss();
            double contrast = -effect(best, 0);
            boolean isSeen = guesses.getFirst().cost() < -LEAST_GAIN && contrast > LEAST_CONTRAST;
            LossClass first = isSeen ? best : new LossClass.Totalis();
            Guess next =
                    guesses.stream().filter(g -> !g.loss().equals(first)).findFirst().orElseThrow();
            double gap = Math.abs(next.cost() - cost(first) - RARER * rarity(first));
            return new HairReading(
                    Optional.of(first),
                    Optional.of(next.loss()),
                    Math.clamp(gap / MUCH, 0, 1),
                    Math.max(0, contrast),
                    map(first));
        }

        /// Decides between classes that differ only where no photo looks: the usual ones first.
        private static int rarity(LossClass loss) {
            return switch (loss) {
                case LossClass.Norwood norwood ->
                        switch (norwood) {
                            case I, II, III, III_VERTEX, IV, V, VI -> 0;
                            case VII -> 1;
                            case IIA, IIIA, IVA, VA -> 2;
                        };
                case LossClass.Ludwig ludwig -> 2 + ludwig.grade();
                case LossClass.Totalis totalis -> 6;
            };
        }

        /// Mean logarithm of what is left of each look.
        private double cost(LossClass loss) {
            RemainingHair remaining = RemainingHair.of(head, loss);
            double sum = 0;
            int places = 0;
            for (HairSamples photo : samples) {
                for (int look = 0; look < HairSamples.LOOKS; look++) {
                    double[] hair = hair(photo, remaining, look);
                    double[] seen = photo.look(look);
                    double all = HairSamples.dot(seen, seen) + 1e-9;
                    double slope = slope(hair, seen, look);
                    double left = all - slope * slope * HairSamples.dot(hair, hair);
                    sum += photo.count() * StrictMath.log(Math.max(left, 1e-6 * all) / all);
                }
                places += photo.count();
            }
            return sum / Math.max(1, places);
        }

        private double effect(LossClass loss, int look) {
            RemainingHair remaining = RemainingHair.of(head, loss);
            double sum = 0;
            int places = 0;
            for (HairSamples photo : samples) {
                sum += photo.count() * slope(hair(photo, remaining, look), photo.look(look), look);
                places += photo.count();
            }
            return sum / Math.max(1, places);
        }

        /// Hair darkens, cools and roughens; what goes the other way is not hair.
        private static double slope(double[] hair, double[] seen, int look) {
            double length = HairSamples.dot(hair, hair);
            double slope = length < 1 ? 0 : HairSamples.dot(hair, seen) / length;
            return look == 2 ? Math.max(0, slope) : Math.min(0, slope);
        }

        private static double[] hair(HairSamples photo, RemainingHair remaining, int look) {
            double[] hair = raw(photo, remaining);
            photo.withoutLight(hair, look);
            return hair;
        }

        private static double[] raw(HairSamples photo, RemainingHair remaining) {
            double[] hair = new double[photo.count()];
            for (int k = 0; k < hair.length; k++) {
                hair[k] = photo.bearsHair(k) ? remaining.at(photo.at(k)) : 0;
            }
            return hair;
        }

        private List<Spot> map(LossClass loss) {
            RemainingHair remaining = RemainingHair.of(head, loss);
            List<Spot> map = new ArrayList<>();
            for (HairSamples photo : samples) {
                double[] raw = raw(photo, remaining);
                double[] odds = odds(photo, raw, remaining);
                for (int k = 0; k < raw.length; k++) {
                    double probability =
                            photo.bearsHair(k) ? 1 / (1 + StrictMath.exp(-odds[k])) : 0;
                    map.add(new Spot(photo.at(k), probability));
                }
            }
            return map;
        }

        /// Logarithm of how much likelier hair is than bare skin, place by place.
        private static double[] odds(HairSamples photo, double[] raw, RemainingHair remaining) {
            double[] odds = new double[raw.length];
            for (int look = 0; look < HairSamples.LOOKS; look++) {
                double[] seen = photo.look(look);
                double[] hair = hair(photo, remaining, look);
                double slope = slope(hair, seen, look);
                double left = 1e-6;
                for (int k = 0; k < raw.length; k++) {
                    double off = seen[k] - slope * hair[k];
                    left += off * off / raw.length;
                }
                for (int k = 0; k < raw.length; k++) {
                    double bare = seen[k] - slope * (hair[k] - raw[k]);
                    odds[k] += slope * (bare - slope / 2) / left;
                }
            }
            return odds;
        }
    }
}
