package stipple.app.money;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stipple.app.planning.DensityWish;
import stipple.app.planning.JsonFields;
import stipple.app.planning.JsonFile;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.price.Extent;
import stipple.core.price.Strategy;
import stipple.core.price.Tier;
import stipple.core.quote.Circumstances;
import stipple.core.quote.Promise;
import stipple.core.quote.Quote;
import stipple.core.quote.Specification;
import stipple.core.scalp.LossClass;

/// Offers as files, format `stipple-quote/1`, described in
/// docs/reference/stipple-quote-1.schema.json. Every key but `id` may be missing.
final class QuoteFile {
    static final String FORMAT = "stipple-quote/1";
    private static final int MANY = 100_000;

    private final JsonFile file;
    private final Parameters parameters;

    QuoteFile(Messages messages, Parameters parameters) {
        this.file = new JsonFile(messages, FORMAT);
        this.parameters = parameters;
    }

    /// An offer, and what of its file was not understood.
    ///
    /// @param unread paths of unknown keys
    record Read(Quote quote, List<String> unread) {
        Read {
            unread = List.copyOf(unread);
        }
    }

    /// @throws Refusal in one sentence, if the file is no offer
    Read read(Path path) {
        return file.read(path, this::quote);
    }

    /// @param name what the text is called in complaints
    /// @throws Refusal in one sentence, if the text is no offer
    Read parse(String text, String name) {
        return file.parse(text, name, this::quote);
    }

    private Read quote(JsonFields root) {
        Set<String> unread = new TreeSet<>();
        Answers at = new Answers(root, unread);
        at.field("format");
        Optional<Answers> pigment =
                at.field("pigment")
                        .filter(p -> p.node().isObject())
                        .map(p -> new Answers(p, unread));
        Optional<String> pigmentWord =
                at.field("pigment").filter(p -> !p.node().isObject()).map(Answers::text);
        Quote quote =
                new Quote(
                        at.text("id")
                                .orElseThrow(() -> new IllegalArgumentException("it needs an id")),
                        at.text("provider"),
                        at.date("date"),
                        at.text("currency"),
                        total(at),
                        at.field("specification")
                                .map(s -> specification(new Answers(s, unread)))
                                .orElseGet(Specification::unsaid),
                        at.whole("sessions", MANY),
                        breakdown(at, unread),
                        pigment.map(p -> p.text("brand")).orElse(pigmentWord),
                        pigment.flatMap(p -> p.text("kind")),
                        at.text("technician"),
                        policy(at),
                        at.yes("examplesShown"),
                        at.yes("written"),
                        at.yes("removalOffered"),
                        at.text("country").map(c -> c.toUpperCase(Locale.ROOT)),
                        at.text("city"),
                        at.text("tier").map(Tier::parse),
                        at.field("circumstances")
                                .map(c -> circumstances(new Answers(c, unread)))
                                .orElseGet(Circumstances::unknown));
        pigment.ifPresent(Answers::finish);
        at.finish();
        return new Read(quote, List.copyOf(unread));
    }

    private static OptionalDouble total(Answers at) {
        return at.field("total")
                .map(total -> OptionalDouble.of(total.number()))
                .orElse(OptionalDouble.empty());
    }

    private static Optional<String> policy(Answers at) {
        return at.field("topUpPolicy")
                .filter(Answers::yes)
                .map(policy -> policy.node().isString() ? Answers.text(policy) : "named");
    }

    private static List<Quote.Item> breakdown(Answers at, Set<String> unread) {
        List<Quote.Item> items = new ArrayList<>();
        for (JsonFields element :
                at.field("breakdown").map(JsonFields::elements).orElse(List.of())) {
            Answers line = new Answers(element, unread);
            items.add(
                    new Quote.Item(
                            line.text("item").orElse("item"),
                            line.field("amount")
                                    .orElseThrow(() -> element.wrong("needs \"amount\""))
                                    .number()));
            line.finish();
        }
        return items;
    }

    private Specification specification(Answers at) {
        Optional<Extent> extent = extent(at);
        boolean betweenHair =
                extent.map(e -> e instanceof Extent.OfClass(var c) && c.id().startsWith("ludwig"))
                        .orElse(false);
        Specification specification =
                new Specification(
                        at.text("treatment").map(Wish::treatment),
                        extent,
                        density(at, betweenHair),
                        at.text("strategy").map(Strategy::parse),
                        at.yes("scars"),
                        at.yes("repair").orElse(false));
        at.finish();
        return specification;
    }

    private static Optional<Extent> extent(Answers at) {
        Optional<LossClass> norwood = at.text("norwood").map(LossClass::parseNorwood);
        OptionalInt ludwig = at.whole("ludwig", MANY);
        boolean totalis = at.yes("totalis").orElse(false);
        Optional<JsonFields> area = at.field("areaCm2");
        if (area.isPresent()) {
            return Optional.of(new Extent.OfArea(area.get().number()));
        }
        if (norwood.isPresent()) {
            return norwood.map(Extent.OfClass::new);
        }
        if (ludwig.isPresent()) {
            return Optional.of(new Extent.OfClass(new LossClass.Ludwig(ludwig.getAsInt())));
        }
        return totalis
                ? Optional.of(new Extent.OfClass(new LossClass.Totalis()))
                : Optional.empty();
    }

    private OptionalDouble density(Answers at, boolean betweenHair) {
        Optional<JsonFields> density = at.field("density");
        if (density.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (density.get().node().isNumber()) {
            return OptionalDouble.of(density.get().number(1, 500));
        }
        String word = Answers.text(density.get()).toLowerCase(Locale.ROOT);
        return OptionalDouble.of(DensityWish.parse(word).perCm2(betweenHair, parameters));
    }

    private static Circumstances circumstances(Answers at) {
        Circumstances known =
                new Circumstances(
                        at.whole("exampleClients", MANY),
                        at.yes("examplesHealed"),
                        at.yes("examplesByTechnician"),
                        at.yes("smpTrained"),
                        at.yes("tattooArtist"),
                        at.yes("qualityControl"),
                        at.whole("branchCases", MANY),
                        at.yes("experienceProved"),
                        at.yes("sessionsExplained"),
                        at.whole("daysBetweenSessions", MANY),
                        at.yes("traveller"),
                        at.yes("blueWork"),
                        at.yes("laserFirst"),
                        at.whole("daysAfterLaser", MANY),
                        at.yes("consulted"),
                        at.field("promises").map(JsonFields::elements).orElse(List.of()).stream()
                                .map(promise -> Promise.parse(Answers.text(promise)))
                                .collect(Collectors.toSet()));
        at.finish();
        return known;
    }
}
