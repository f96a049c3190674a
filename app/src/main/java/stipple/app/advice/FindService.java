package stipple.app.advice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.advice.Advice;
import stipple.core.advice.Advisor;
import stipple.core.advice.Question;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Need;
import stipple.core.advice.place.Place;
import stipple.core.advice.place.Places;
import stipple.core.advice.place.RegionNames;
import stipple.core.parameter.Parameters;

/// Answers who near somebody is proven, from a directory file or the made-up one.
public final class FindService {
    private static final int MOST_OTHER_PLACES = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Parameters parameters;
    private final Places places;
    private final Messages messages;

    private FindService(Parameters parameters, Places places, Messages messages) {
        this.messages = messages;
        this.parameters = parameters;
        this.places = places;
    }

    public static FindService shipped() {
        return shipped(Messages.english());
    }

    /// @param messages for what is refused
    public static FindService shipped(Messages messages) {
        return new FindService(Parameters.shipped(), Places.shipped(), messages);
    }

    /// What a person writes.
    ///
    /// @param place town, or the region if the whole region is meant
    /// @param isRegion the whole country or state is meant
    /// @param need id of the need
    /// @param withinKm reach, if given
    /// @param isPhotosDone photo consultation complete
    /// @param ageYears age, if given
    /// @param technician a name to be judged
    /// @param most how many to list
    /// @param directory file; none for the made-up directory
    /// @param date the day of the question
    public record Wish(
            String place,
            boolean isRegion,
            String need,
            OptionalDouble withinKm,
            boolean isPhotosDone,
            OptionalInt ageYears,
            Optional<String> technician,
            int most,
            Optional<Path> directory,
            LocalDate date) {}

    /// The answer and what it was taken from.
    ///
    /// @param advice the answer
    /// @param place the town that was understood
    /// @param region the region that was understood
    /// @param otherPlaces other towns of that name
    /// @param reachKm how far was looked
    /// @param isDemo from the made-up directory
    /// @param entries records that could be used
    /// @param rejected records that could not, by line
    public record Found(
            Advice advice,
            Place place,
            Optional<RegionNames.Region> region,
            List<Place> otherPlaces,
            double reachKm,
            boolean isDemo,
            int entries,
            List<Rejected> rejected) {
        public Found {
            rejected = List.copyOf(rejected);
        }

        /// How many records of the list could not be used.
        public int skippedRows() {
            return rejected.size();
        }
    }

    /// The answer from the list that the wish names.
    public Found find(Wish wish) {
        return answered(
                wish,
                () ->
                        wish.directory()
                                .map(file -> DirectoryFile.read(file, places))
                                .orElseGet(() -> DirectoryFile.Read.of(demo(wish.date()))),
                wish.directory().isEmpty());
    }

    /// The answer from a list that was handed in as bytes, CSV or JSON.
    public Found find(Wish wish, byte[] list) {
        return answered(wish, () -> DirectoryFile.read(list, places), false);
    }

    /// The made-up list of a day as CSV.
    public byte[] exampleCsv(LocalDate day) {
        return DirectoryCsv.bytes(demo(day));
    }

    private Found answered(Wish wish, Supplier<DirectoryFile.Read> list, boolean isDemo) {
        if (wish.date().isBefore(FIRST_DAY) || wish.date().isAfter(LAST_DAY)) {
            throw new Refusal("date " + wish.date() + ", allowed " + FIRST_DAY + " to " + LAST_DAY);
        }
        Need need = need(wish.need());
        Where where = where(wish);
        Question question = question(wish, where, need);
        DirectoryFile.Read read = list.get();
        Advice advice = Advisor.of(read.directory(), wish.date(), parameters).answer(question);
        return new Found(
                advice,
                where.place(),
                where.region(),
                where.others(),
                wish.withinKm().orElse(parameters.likely("x-advice-reach")),
                isDemo,
                read.accepted(),
                read.rejected());
    }

    private Directory demo(LocalDate date) {
        return DemoDirectory.of(date, places);
    }

    private static Question question(Wish wish, Where where, Need need) {
        try {
            return new Question(
                    where.place(),
                    where.region(),
                    need,
                    wish.withinKm(),
                    wish.isPhotosDone(),
                    wish.ageYears(),
                    wish.technician(),
                    wish.most());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private static Need need(String id) {
        return Arrays.stream(Need.values())
                .filter(need -> need.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "need '"
                                        + id
                                        + "' is not known, allowed "
                                        + Arrays.stream(Need.values())
                                                .map(Need::id)
                                                .collect(Collectors.joining(", "))));
    }

    private record Where(Place place, Optional<RegionNames.Region> region, List<Place> others) {}

    /// A town; or, if the whole region is asked for or no town has the name, a country or state.
    private Where where(Wish wish) {
        List<Place> towns = wish.isRegion() ? List.of() : places.find(wish.place());
        if (!towns.isEmpty()) {
            int end = Math.min(towns.size(), MOST_OTHER_PLACES + 1);
            return new Where(towns.getFirst(), Optional.empty(), towns.subList(1, end));
        }
        return places.region(wish.place())
                .flatMap(region ->
                        largestTown(region)
                                .map(town -> new Where(town, Optional.of(region), List.of())))
                .orElseThrow(() -> unknownPlace(wish.place()));
    }

    private Optional<Place> largestTown(RegionNames.Region region) {
        for (int k = 0; k < places.size(); k++) {
            if (places.countryOf(k).equals(region.country()) && region.holds(places.place(k))) {
                return Optional.of(places.place(k));
            }
        }
        return Optional.empty();
    }

    private Refusal unknownPlace(String text) {
        String similar =
                places.similar(text).stream()
                        .map(Place::text)
                        .collect(Collectors.joining(messages.text("words.and-then")));
        return new Refusal(
                similar.isEmpty()
                        ? messages.text("advice.refused.place", start(text))
                        : messages.text("advice.refused.place-like", start(text), similar));
    }

    private static String start(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
