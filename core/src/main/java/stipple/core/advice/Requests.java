package stipple.core.advice;

import java.util.EnumSet;
import java.util.List;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Item;

/// What to ask a technician for.
final class Requests {
    private Requests() {}

    /// All that can be shown by somebody about whom nothing is known.
    static List<Item> everything() {
        return List.copyOf(EnumSet.range(Item.HEALED_CLIENTS, Item.REMOVAL_PATHWAY));
    }

    /// What is missing so far.
    static List<Item> missing(Assessment known) {
        return known.missing();
    }
}
