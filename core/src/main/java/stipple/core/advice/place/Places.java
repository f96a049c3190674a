package stipple.core.advice.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stipple.core.resource.Resources;

/// Every town of the world with 5,000 people or more, found by any usual spelling.
///
/// A name that several towns bear is answered with all of them, the likeliest first: those in the
/// country and state that were named; then by population, where a town's own name counts ten times
/// as much as a name it is also known by. Towns of the same name in one state stand by population.
///
/// Source: geonames2020.
public final class Places {
    private static final int OWN_NAME_BONUS = 10;
    private static final int MOST_FOUND = 20;
    private static final int MOST_EDITS = 2;

    private final PlaceTable table;
    private final RegionNames regions;

    private Places(PlaceTable table, RegionNames regions) {
        this.table = table;
        this.regions = regions;
    }

    public static Places shipped() {
        return new Places(PlaceTable.of(Resources.bytes("places.bin")), RegionNames.shipped());
    }

    public int size() {
        return table.towns();
    }

    /// The town with this number; 0 is the largest.
    public Place place(int number) {
        return table.town(number);
    }

    public String countryOf(int number) {
        return table.countryOf(number);
    }

    /// The towns that `City`, `City, CC`, `City, Admin` or `City, Admin, CC` can mean, the
    /// likeliest first; none if no town has that name there.
    public List<Place> find(String text) {
        return parse(text).map(this::find).orElse(List.of());
    }

    /// A whole country or state: `FR`, `France`, `Texas`, `Texas, US`.
    public Optional<RegionNames.Region> region(String text) {
        return regions.region(text);
    }

    /// Towns whose name differs by one or two letters from the one asked for, the largest first.
    public List<Place> similar(String text) {
        String wanted = Spelling.fold(text.split(",", 2)[0]);
        if (wanted.length() < 3) {
            return List.of();
        }
        int most = wanted.length() < 6 ? 1 : MOST_EDITS;
        List<Integer> towns = new ArrayList<>();
        int bytes = wanted.getBytes(StandardCharsets.UTF_8).length;
        for (int key = 0; key < table.spellings(); key++) {
            boolean near = Math.abs(table.keyLength(key) - bytes) <= most;
            if (near && table.isOwnName(key) && Edits.atMost(wanted, table.key(key), most)) {
                towns.add(table.townOfKey(key));
            }
        }
        return towns.stream().sorted().distinct().limit(3).map(table::town).toList();
    }

    /// The name alone of `City, Admin, CC`, as it is written.
    public static String nameIn(String text) {
        return parts(text)[0].strip();
    }

    private record Wanted(String name, Optional<String> country, Optional<String> admin) {}

    private Optional<Wanted> parse(String text) {
        String[] parts = parts(text);
        String name = Spelling.fold(parts[0]);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            return Optional.of(new Wanted(name, Optional.empty(), Optional.empty()));
        }
        if (parts.length == 2) {
            return insideOne(name, parts[1]);
        }
        Optional<String> country = regions.country(parts[2]);
        return country.map(code -> new Wanted(name, country, Optional.of(admin(code, parts[1]))));
    }

    /// Name, admin, country: of more commas than two the first belong to the name ("Washington,
    /// D.C., DC, US").
    private static String[] parts(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length <= 3) {
            return parts;
        }
        String country = parts[parts.length - 1];
        String admin = parts[parts.length - 2];
        int end = text.length() - country.length() - admin.length() - 2;
        return new String[] {text.substring(0, end), admin, country};
    }

    /// Two letters after the comma are a country before they are a state, unless no town of that
    /// name lies there ("Houston, TX" is not in a country TX; "Los Angeles, CA" is not in Canada).
    private Optional<Wanted> insideOne(String name, String text) {
        Optional<String> country = regions.country(text);
        Optional<RegionNames.Region> state = regions.stateAnywhere(text);
        Wanted inCountry = new Wanted(name, country, Optional.empty());
        if (country.isPresent() && (state.isEmpty() || !find(inCountry).isEmpty())) {
            return Optional.of(inCountry);
        }
        return state.map(s -> new Wanted(name, Optional.of(s.country()), Optional.of(s.admin())));
    }

    private String admin(String country, String text) {
        return regions.state(country, text).map(RegionNames.Region::admin).orElse(text.strip());
    }

    private List<Place> find(Wanted wanted) {
        byte[] key = wanted.name().getBytes(StandardCharsets.UTF_8);
        List<Match> found = new ArrayList<>();
        for (int at = table.firstKeyFrom(key); table.isKey(at, key); at++) {
            int town = table.townOfKey(at);
            if (isInside(town, wanted)) {
                long bonus = table.isOwnName(at) ? OWN_NAME_BONUS : 1;
                found.add(new Match(town, bonus * table.populationOf(town)));
            }
        }
        return found.stream()
                .sorted(
                        Comparator.comparingLong(Match::rank)
                                .reversed()
                                .thenComparingInt(Match::town))
                .map(Match::town)
                .distinct()
                .limit(MOST_FOUND)
                .map(table::town)
                .toList();
    }

    private record Match(int town, long rank) {}

    private boolean isInside(int town, Wanted wanted) {
        boolean inCountry =
                wanted.country().map(code -> code.equals(table.countryOf(town))).orElse(true);
        boolean inAdmin =
                wanted.admin()
                        .map(code -> code.equalsIgnoreCase(table.regionOf(town)))
                        .orElse(true);
        return inCountry && inAdmin;
    }
}
