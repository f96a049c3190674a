package stipple.app.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.Need;
import stipple.core.advice.place.Place;
import stipple.core.advice.place.Places;
import stipple.core.math.Seed;

/// A directory of made-up providers over the countries from which people asked, for trying things
/// out. It holds every case that the advice must be able to answer (`DemoCases`), and around them
/// ordinary providers of all kinds. The same seed, day and number give the same records.
public final class DemoDirectory {
    public static final long SEED = 1;
    public static final int PROVIDERS = 1_250;

    private static final List<String> COUNTRIES =
            List.of(
                    "US", "US", "US", "US", "CA", "GB", "GB", "FR", "BE", "NL", "IT", "ES", "IN",
                    "AE", "SG", "TH", "AU");
    private static final Set<String> NEAREST_FROM_INDIA = Set.of("AE", "SG", "TH");
    private static final int TOWNS_PER_COUNTRY = 60;

    private final DemoDice dice;
    private final List<Entry> entries = new ArrayList<>();
    private final DemoHouses houses;
    private final DemoStaff staff;
    private final Places places;
    private final List<DemoCases.Around> quiet;
    private final List<DemoCases.Around> unheard;

    private DemoDirectory(Seed seed, LocalDate today, Places places) {
        this.dice = new DemoDice(seed.forPurpose("demo directory"));
        this.houses = new DemoHouses(dice, today, entries);
        this.staff = new DemoStaff(dice, today, entries);
        this.places = places;
        DemoCases cases = new DemoCases(dice, today, places, houses, staff, entries);
        cases.addAll();
        this.quiet = cases.quiet();
        this.unheard = cases.unheard();
    }

    /// The directory of the examples.
    public static Directory of(LocalDate today, Places places) {
        return of(new Seed(SEED), today, places, PROVIDERS);
    }

    /// A directory of at least so many providers.
    public static Directory of(Seed seed, LocalDate today, Places places, int providers) {
        DemoDirectory demo = new DemoDirectory(seed, today, places);
        demo.fill(providers);
        return Directory.of(demo.entries);
    }

    private void fill(int providers) {
        Map<String, List<Place>> towns = largestTowns();
        for (int k = 0; houses.providers() < providers; k++) {
            String country = COUNTRIES.get(k % COUNTRIES.size());
            List<Place> own = towns.getOrDefault(country, List.of());
            Place town = own.get(dice.between(0, own.size() - 1));
            staff.hire(houses.solo(town), record(town), services(town));
        }
    }

    private Map<String, List<Place>> largestTowns() {
        Map<String, List<Place>> towns = new HashMap<>();
        for (int k = 0; k < places.size(); k++) {
            String country = places.countryOf(k);
            if (COUNTRIES.contains(country)) {
                List<Place> own = towns.computeIfAbsent(country, c -> new ArrayList<>());
                if (own.size() < TOWNS_PER_COUNTRY) {
                    own.add(places.place(k));
                }
            }
        }
        return towns;
    }

    /// About half of all work to a standard that somebody can show, less so where a case wants
    /// quiet.
    private DemoRecord record(Place town) {
        if (town.country().equals("IN")) {
            return dice.isOneIn(6) ? DemoRecord.UNKNOWN : DemoRecord.TATTOO_INK;
        }
        if (isNear(unheard, town)) {
            return DemoRecord.UNKNOWN;
        }
        boolean isLeftToTheCases = NEAREST_FROM_INDIA.contains(town.country());
        if (isLeftToTheCases || isNear(quiet, town)) {
            return DemoRecord.SHORT;
        }
        int throwOf100 = dice.between(1, 100);
        if (throwOf100 <= 24) {
            return DemoRecord.PROVEN;
        }
        if (throwOf100 <= 40) {
            return DemoRecord.SHORT;
        }
        if (throwOf100 <= 64) {
            return DemoRecord.FEW;
        }
        if (throwOf100 <= 80) {
            return DemoRecord.UNKNOWN;
        }
        return throwOf100 <= 92 ? DemoRecord.POOR : DemoRecord.TATTOO_INK;
    }

    private static boolean isNear(List<DemoCases.Around> places, Place town) {
        return places.stream().anyMatch(around -> around.holds(town));
    }

    private Set<Need> services(Place town) {
        Set<Need> services = EnumSet.noneOf(Need.class);
        // No temporary work in France: the nearest is across the border.
        boolean isTrico = !town.country().equals("FR") && dice.isOneIn(4);
        services.add(isTrico ? Need.TRICO : Need.PERMANENT);
        for (Need need : List.of(Need.SCAR, Need.WOMEN, Need.AFRO, Need.REPAIR)) {
            if (dice.isOneIn(2)) {
                services.add(need);
            }
        }
        return services;
    }
}
