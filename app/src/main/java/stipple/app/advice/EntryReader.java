package stipple.app.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Background;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Claim;
import stipple.core.advice.directory.ClaimKind;
import stipple.core.advice.directory.Correction;
import stipple.core.advice.directory.CorrectionOutcome;
import stipple.core.advice.directory.Course;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.Moderation;
import stipple.core.advice.directory.ModerationAction;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.Opening;
import stipple.core.advice.directory.PigmentKind;
import stipple.core.advice.directory.Policy;
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
import stipple.core.advice.place.Places;
import stipple.core.image.PhotoPrint;
import stipple.core.ink.Treatment;

/// Makes a record of a row.
final class EntryReader {
    private final Places places;

    EntryReader(Places places) {
        this.places = places;
    }

    /// @throws IllegalArgumentException with a sentence, if the row cannot be a record
    Entry entry(Row row) {
        for (String key : row.cells().keySet()) {
            if (!row.kind().keys().contains(key)) {
                throw new IllegalArgumentException(
                        "a " + row.kind().id() + " has no '" + Cells.start(key) + "'");
            }
        }
        Cells cells = new Cells(row.cells());
        return switch (row.kind()) {
            case PROVIDER -> provider(cells);
            case BRANCH -> branch(cells);
            case TECHNICIAN -> technician(cells);
            case POST -> post(cells);
            case CASE -> portfolioCase(cells);
            case REVIEW -> review(cells);
            case CLAIM -> claim(cells);
            case OPENING -> opening(cells);
            case ADVISORY -> advisory(cells);
            case COURSE -> course(cells);
            case CORRECTION -> correction(cells);
            case MODERATION -> moderation(cells);
        };
    }

    private static Provider provider(Cells cells) {
        return new Provider(
                cells.required("id"),
                cells.required("name"),
                cells.choice("type", ProviderKind.class, ProviderKind.SMP_ONLY),
                cells.choice("size", ProviderSize.class, ProviderSize.SOLO),
                cells.choice("status", Status.class, Status.ACTIVE),
                cells.day("since"),
                cells.choices("policies", Policy.class));
    }

    private Branch branch(Cells cells) {
        return new Branch(
                cells.required("id"),
                cells.required("provider"),
                place(cells),
                cells.choice("status", Status.class, Status.ACTIVE),
                cells.day("since"),
                price(cells));
    }

    private static Optional<PriceRange> price(Cells cells) {
        boolean isTold =
                List.of("currency", "priceLow", "priceHigh", "priceAsOf").stream()
                        .anyMatch(key -> cells.optional(key).isPresent());
        return isTold
                ? Optional.of(
                        new PriceRange(
                                cells.required("currency"),
                                cells.cents("priceLow"),
                                cells.cents("priceHigh"),
                                cells.day("priceAsOf")))
                : Optional.empty();
    }

    /// The town by its name, or exactly where latitude and longitude say.
    private Place place(Cells cells) {
        String text = cells.required("place");
        List<Place> found = places.find(text);
        if (cells.optional("lat").isPresent() || cells.optional("lon").isPresent()) {
            return spot(text, cells.number("lat"), cells.number("lon"), found);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "place '"
                            + Cells.start(text)
                            + "' is not known; write 'City, CC' or give lat and lon");
        }
        Place town = found.getFirst();
        return town.spot(town.name(), town.latDeg(), town.lonDeg());
    }

    /// A point with the name and region of the nearest of the towns of that name, if there are any.
    private static Place spot(String text, double lat, double lon, List<Place> towns) {
        String name = Places.nameIn(text);
        String country = text.substring(text.lastIndexOf(',') + 1).strip();
        if (towns.isEmpty()) {
            return new Place(name, country, "", lat, lon, 0);
        }
        Place point = towns.getFirst().spot(name, lat, lon);
        return towns.stream()
                .min(Comparator.comparingDouble(point::distanceKm))
                .orElseThrow()
                .spot(name, lat, lon);
    }

    private static Technician technician(Cells cells) {
        return new Technician(
                cells.required("id"),
                cells.required("name"),
                cells.choice("background", Background.class, Background.SMP),
                cells.choices("services", Need.class),
                cells.choice("pigment", PigmentKind.class, PigmentKind.UNDECLARED),
                cells.optional("pigmentBrand"),
                cells.choice("pigmentEvidence", EvidenceLevel.class, EvidenceLevel.UNVERIFIED));
    }

    private static Post post(Cells cells) {
        return new Post(
                cells.required("id"),
                cells.required("technician"),
                cells.required("branch"),
                cells.day("since"),
                cells.optionalDay("until"));
    }

    private static PortfolioCase portfolioCase(Cells cells) {
        return new PortfolioCase(
                cells.required("id"),
                cells.required("technician"),
                cells.required("branch"),
                cells.required("client"),
                cells.choice("treatment", Treatment.class),
                cells.choices("shows", Need.class),
                cells.day("treated"),
                cells.day("photographed"),
                cells.flag("healed"),
                cells.flag("sameLight"),
                cells.flag("consent"),
                cells.flag("verified"),
                cells.optionalNumber("measured"),
                cells.optional("print").map(EntryReader::print));
    }

    private static PhotoPrint print(String text) {
        try {
            return PhotoPrint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("print is not the print of a photo", e);
        }
    }

    private static Review review(Cells cells) {
        return new Review(
                cells.required("id"),
                cells.required("technician"),
                cells.required("branch"),
                cells.required("author"),
                cells.day("written"),
                cells.whole("stars"),
                cells.choice("verification", Verification.class, Verification.NONE),
                cells.text("text"),
                cells.optional("reply"));
    }

    private static Claim claim(Cells cells) {
        return new Claim(
                cells.required("id"),
                cells.required("subject"),
                cells.choice("claim", ClaimKind.class),
                cells.required("statement"),
                cells.choice("evidence", EvidenceLevel.class, EvidenceLevel.UNVERIFIED),
                cells.day("made"),
                cells.text("source"));
    }

    private static Opening opening(Cells cells) {
        return new Opening(
                cells.required("id"),
                cells.required("branch"),
                cells.required("technician"),
                cells.day("opens"),
                cells.day("announced"),
                cells.choice("evidence", EvidenceLevel.class, EvidenceLevel.UNVERIFIED));
    }

    private static Advisory advisory(Cells cells) {
        return new Advisory(
                cells.required("id"),
                cells.required("country"),
                cells.required("rule"),
                cells.day("since"),
                cells.day("reviewBy"),
                cells.text("source"));
    }

    private Course course(Cells cells) {
        return new Course(
                cells.required("id"),
                cells.required("name"),
                place(cells),
                cells.choices("teaches", Need.class),
                cells.whole("days"),
                cells.optional("practiceClients").isPresent() ? cells.whole("practiceClients") : 0,
                cells.choice("evidence", EvidenceLevel.class, EvidenceLevel.UNVERIFIED),
                cells.day("asOf"));
    }

    private static Correction correction(Cells cells) {
        return new Correction(
                cells.required("id"),
                cells.required("subject"),
                cells.required("field"),
                cells.required("statement"),
                cells.required("proof"),
                cells.required("by"),
                cells.day("raised"),
                cells.choice("outcome", CorrectionOutcome.class, CorrectionOutcome.OPEN),
                cells.optionalDay("resolved"),
                cells.text("resolution"));
    }

    private static Moderation moderation(Cells cells) {
        return new Moderation(
                cells.required("id"),
                cells.required("review"),
                cells.choice("action", ModerationAction.class),
                cells.day("decided"),
                cells.required("by"),
                cells.required("reason"));
    }
}
