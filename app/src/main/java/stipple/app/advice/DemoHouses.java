package stipple.app.advice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.Policy;
import stipple.core.advice.directory.PriceRange;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.ProviderKind;
import stipple.core.advice.directory.ProviderSize;
import stipple.core.advice.directory.Status;
import stipple.core.advice.place.Place;

/// Makes providers and their branches.
final class DemoHouses {
    private static final Map<String, String> CURRENCIES =
            Map.ofEntries(
                    Map.entry("US", "USD"),
                    Map.entry("CA", "CAD"),
                    Map.entry("GB", "GBP"),
                    Map.entry("AU", "AUD"),
                    Map.entry("IN", "INR"),
                    Map.entry("AE", "AED"),
                    Map.entry("SG", "SGD"),
                    Map.entry("TH", "THB"));
    private static final double SPREAD_DEG = 0.03;

    private final DemoDice dice;
    private final LocalDate today;
    private final List<Entry> entries;
    private int providers;
    private int branches;

    DemoHouses(DemoDice dice, LocalDate today, List<Entry> entries) {
        this.dice = dice;
        this.today = today;
        this.entries = entries;
    }

    int providers() {
        return providers;
    }

    /// A house with one branch in a town; returns the branch.
    String solo(Place town) {
        return branch(provider(ProviderSize.SOLO, Status.ACTIVE), town);
    }

    String provider(ProviderSize size, Status status) {
        providers++;
        String id = "prov-%05d".formatted(providers);
        Set<Policy> policies = EnumSet.noneOf(Policy.class);
        for (Policy policy : Policy.values()) {
            if (dice.isOneIn(2)) {
                policies.add(policy);
            }
        }
        entries.add(
                new Provider(
                        id,
                        DemoNames.house(dice, providers),
                        dice.oneOf(ProviderKind.values()),
                        size,
                        status,
                        dice.daysBefore(today, 400, 3_000),
                        policies));
        return id;
    }

    String branch(String provider, Place town) {
        return branch(provider, town, today.minusDays(dice.between(1_400, 2_000)));
    }

    String branch(String provider, Place town, LocalDate since) {
        branches++;
        String id = "branch-%05d".formatted(branches);
        Place spot =
                new Place(
                        town.name(),
                        town.country(),
                        town.admin(),
                        rounded(town.latDeg() + dice.uniform(-SPREAD_DEG, SPREAD_DEG)),
                        rounded(town.lonDeg() + dice.uniform(-SPREAD_DEG, SPREAD_DEG)),
                        0);
        long low = 100L * 50 * dice.between(10, 40);
        entries.add(
                new Branch(
                        id,
                        provider,
                        spot,
                        Status.ACTIVE,
                        since,
                        Optional.of(
                                new PriceRange(
                                        CURRENCIES.getOrDefault(town.country(), "EUR"),
                                        low,
                                        2 * low,
                                        today.minusDays(60)))));
        return id;
    }

    private static double rounded(double degrees) {
        return Math.rint(1e5 * degrees) / 1e5;
    }
}
