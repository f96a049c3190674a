package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is known of some places, found by exactly the same place. It is filled once and never
/// changes.
///
/// Places are kept by small squares of the scalp, so that whoever asks along the skin finds
/// neighbours side by side in memory.
public final class PlaceTable<T> {
    private static final double PLACES_IN_A_SQUARE = 2;

    private final double lowSMm;
    private final double lowWMm;
    private final double squaresPerMm;
    private final int columns;
    private final int rows;

    /// Where each square's places begin and end; between them s and w, two numbers a place.
    private final int[] begin;

    private final int[] end;
    private final double[] sw;

    /// Number of each place's value.
    private final int[] numbers;

    private final List<T> values;

    private PlaceTable(double[] sw, List<T> values) {
        int count = values.size();
        double[] box = box(sw);
        double sides = Math.max(1e-6, (box[2] - box[0]) * (box[3] - box[1]));
        lowSMm = box[0];
        lowWMm = box[1];
        squaresPerMm =
                Math.min(
                        Math.sqrt(count / PLACES_IN_A_SQUARE / sides),
                        (count + 1) / Math.max(1, box[2] - box[0] + box[3] - box[1]));
        columns = (int) ((box[2] - lowSMm) * squaresPerMm) + 1;
        rows = (int) ((box[3] - lowWMm) * squaresPerMm) + 1;
        begin = new int[columns * rows];
        end = new int[columns * rows];
        for (int i = 0; i < count; i++) {
            end[square(sw[2 * i], sw[2 * i + 1])]++;
        }
        int sum = 0;
        for (int square = 0; square < begin.length; square++) {
            int here = end[square];
            begin[square] = sum;
            end[square] = sum;
            sum += here;
        }
        this.sw = new double[2 * count];
        this.numbers = new int[count];
        this.values = List.copyOf(values);
        for (int i = 0; i < count; i++) {
            double s = sw[2 * i];
            double w = sw[2 * i + 1];
            if (find(s, w) < 0) {
                int at = end[square(s, w)]++;
                this.sw[2 * at] = s;
                this.sw[2 * at + 1] = w;
                numbers[at] = i;
            }
        }
    }

    public static <T> PlaceTable<T> empty() {
        return new PlaceTable<>(new double[0], List.of());
    }

    /// @param values one a place; of equal places the first counts
    public static <T> PlaceTable<T> of(List<ScalpPoint> places, List<T> values) {
        if (places.size() != values.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + places.size() + " places");
        }
        double[] sw = new double[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            sw[2 * i] = places.get(i).sMm();
            sw[2 * i + 1] = places.get(i).wMm();
        }
        return new PlaceTable<>(sw, values);
    }

    /// What is known of all places of several; the first one's where more than one know a place.
    public static <T> PlaceTable<T> joined(List<PlaceTable<T>> tables) {
        int most = tables.stream().mapToInt(table -> table.values.size()).sum();
        double[] all = new double[2 * most];
        List<T> known = new ArrayList<>(most);
        for (PlaceTable<T> table : tables) {
            for (int square = 0; square < table.begin.length; square++) {
                for (int i = table.begin[square]; i < table.end[square]; i++) {
                    all[2 * known.size()] = table.sw[2 * i];
                    all[2 * known.size() + 1] = table.sw[2 * i + 1];
                    known.add(table.values.get(table.numbers[i]));
                }
            }
        }
        return new PlaceTable<>(Arrays.copyOf(all, 2 * known.size()), known);
    }

    public Optional<T> at(ScalpPoint place) {
        int found = find(place.sMm(), place.wMm());
        return found < 0 ? Optional.empty() : Optional.of(values.get(numbers[found]));
    }

    /// Number of the place, or -1.
    private int find(double sMm, double wMm) {
        double column = (sMm - lowSMm) * squaresPerMm;
        double row = (wMm - lowWMm) * squaresPerMm;
        if (!(column >= 0 && row >= 0 && column < columns && row < rows)) {
            return -1;
        }
        int square = ((int) row) * columns + (int) column;
        for (int i = begin[square]; i < end[square]; i++) {
            if (sw[2 * i] == sMm && sw[2 * i + 1] == wMm) {
                return i;
            }
        }
        return -1;
    }

    private int square(double sMm, double wMm) {
        return ((int) ((wMm - lowWMm) * squaresPerMm)) * columns
                + (int) ((sMm - lowSMm) * squaresPerMm);
    }

    /// Least s and w, greatest s and w.
    private static double[] box(double[] sw) {
        if (sw.length == 0) {
            return new double[4];
        }
        double[] box = {sw[0], sw[1], sw[0], sw[1]};
        for (int i = 0; i < sw.length; i += 2) {
            box[0] = Math.min(box[0], sw[i]);
            box[1] = Math.min(box[1], sw[i + 1]);
            box[2] = Math.max(box[2], sw[i]);
            box[3] = Math.max(box[3], sw[i + 1]);
        }
        return box;
    }
}
