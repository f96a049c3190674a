package stipple.core.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import stipple.core.advice.directory.Background;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.PigmentKind;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.directory.Post;
import stipple.core.advice.directory.PriceRange;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.ProviderKind;
import stipple.core.advice.directory.ProviderSize;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Status;
import stipple.core.advice.directory.Technician;
import stipple.core.advice.directory.Verification;
import stipple.core.advice.place.Place;
import stipple.core.ink.Treatment;

/// Small directories for tests, put together record by record.
public final class DirectoryMaker {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    public static final Place TOWN = new Place("Midtown", "US", "NY", 40, -75, 100_000);

    private final List<Entry> entries = new ArrayList<>();

    public DirectoryMaker add(Entry entry) {
        entries.add(entry);
        return this;
    }

    public List<Entry> entries() {
        return entries;
    }

    public Directory directory() {
        return Directory.of(entries);
    }

    public DirectoryMaker house(String id, ProviderSize size) {
        return add(
                new Provider(
                        id,
                        "House " + id,
                        ProviderKind.SMP_ONLY,
                        size,
                        Status.ACTIVE,
                        TODAY.minusYears(5),
                        Set.of()));
    }

    public DirectoryMaker branch(String id, String house, Place place, long lowMinor) {
        return add(
                new Branch(
                        id,
                        house,
                        place,
                        Status.ACTIVE,
                        TODAY.minusYears(4),
                        Optional.of(new PriceRange("USD", lowMinor, 2 * lowMinor, TODAY))));
    }

    public DirectoryMaker technician(String id, String branch, PigmentKind pigment, Need... needs) {
        add(
                new Technician(
                        id,
                        "Person " + id,
                        Background.SMP,
                        Set.of(needs),
                        pigment,
                        Optional.empty(),
                        EvidenceLevel.DOCUMENT));
        return add(new Post("post-" + id, id, branch, TODAY.minusYears(4), Optional.empty()));
    }

    public DirectoryMaker results(
            String technician, String branch, int count, OptionalDouble measured) {
        for (int k = 0; k < count; k++) {
            result(technician + "-case-" + k, technician, branch, 60 + 60 * k, measured);
        }
        return this;
    }

    public DirectoryMaker result(
            String id, String technician, String branch, int ageDays, OptionalDouble measured) {
        LocalDate day = TODAY.minusDays(ageDays);
        return add(
                new PortfolioCase(
                        id,
                        technician,
                        branch,
                        "client-" + id,
                        Treatment.PERMANENT,
                        Set.of(),
                        day.minusDays(42),
                        day,
                        true,
                        true,
                        true,
                        true,
                        measured,
                        Optional.empty()));
    }

    public DirectoryMaker review(
            String id, String technician, String branch, String author, int ageDays, int stars) {
        return add(
                new Review(
                        id,
                        technician,
                        branch,
                        author,
                        TODAY.minusDays(ageDays),
                        stars,
                        Verification.TREATMENT,
                        "",
                        Optional.empty()));
    }

    /// A house of its own in a town with one technician who has so many results measured at 0.9.
    public DirectoryMaker proven(String id, Place town, int results) {
        return house("house-" + id, ProviderSize.SOLO)
                .branch("branch-" + id, "house-" + id, town, 100_000)
                .technician(id, "branch-" + id, PigmentKind.SMP_SPECIFIC, Need.PERMANENT)
                .results(id, "branch-" + id, results, OptionalDouble.of(0.9));
    }
}
