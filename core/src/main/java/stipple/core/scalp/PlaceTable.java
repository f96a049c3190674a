package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of some places, found by exactly the same place. It is filled once and never
/// changes.
public final class PlaceTable<T> {
    private static final int SPARE = 2;

    private final List<ScalpPoint> places;
    private final List<T> values;

    /// Number of the place in each slot, or -1.
    private final int[] slots;

    private PlaceTable(List<ScalpPoint> places, List<T> values) {
        this.places = places;
        this.values = values;
        this.slots = new int[Integer.highestOneBit(SPARE * places.size() + 1) * SPARE];
        Arrays.fill(slots, -1);
        for (int i = 0; i < places.size(); i++) {
            int slot = slot(places.get(i));
            if (slots[slot] < 0) {
                slots[slot] = i;
            }
        }
    }

    public static <T> PlaceTable<T> empty() {
        return new PlaceTable<>(List.of(), List.of());
    }

    /// @param values one a place; of equal places the first counts
    public static <T> PlaceTable<T> of(List<ScalpPoint> places, List<T> values) {
        if (places.size() != values.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + places.size() + " places");
        }
        return new PlaceTable<>(List.copyOf(places), List.copyOf(values));
    }

    /// What is known of all places of both; this one's where both know a place.
    public PlaceTable<T> with(PlaceTable<T> more) {
        List<ScalpPoint> all = new ArrayList<>(places);
        all.addAll(more.places);
        List<T> known = new ArrayList<>(values);
        known.addAll(more.values);
        return of(all, known);
    }

    public Optional<T> at(ScalpPoint place) {
        return Optional.ofNullable(find(place));
    }

    private @Nullable T find(ScalpPoint place) {
        int found = slots[slot(place)];
        return found < 0 ? null : values.get(found);
    }

    /// The slot that holds a place, or the empty one where it would stand.
    private int slot(ScalpPoint place) {
        int mask = slots.length - 1;
        int slot = hash(place) & mask;
        while (slots[slot] >= 0 && !isSame(places.get(slots[slot]), place)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static boolean isSame(ScalpPoint a, ScalpPoint b) {
        return a.sMm() == b.sMm() && a.wMm() == b.wMm();
    }

    /// 0.0 and -0.0 are the same place and have one hash.
    private static int hash(ScalpPoint place) {
        long s = Double.doubleToRawLongBits(place.sMm() + 0.0);
        long w = Double.doubleToRawLongBits(place.wMm() + 0.0);
        long mixed = (s * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(w, 29)) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 32);
    }
}
