package stipple.core.dots;

import java.util.Optional;
import stipple.core.design.DensityField;

/// What stands on the skin already and is never moved: the person's own follicles, or earlier
/// deposits. Sites to come keep their distance from it and count it as part of the pattern.
///
/// @param sites where it stands; empty if there is nothing
/// @param density how densely it stands, so that the pattern to come knows the spacing to make
public record PriorSites(Optional<Sites> sites, DensityField density) {

    public static PriorSites none() {
        return new PriorSites(Optional.empty(), DensityField.none());
    }

    public static PriorSites of(Sites sites, DensityField density) {
        return new PriorSites(Optional.of(sites), density);
    }

    int count() {
        return sites.map(Sites::count).orElse(0);
    }
}
