package stipple.app.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import stipple.app.planning.DensityWish;
import stipple.app.planning.DesignTouch;
import stipple.app.planning.PlanRequest;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TempleShape;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;
import tools.jackson.databind.JsonNode;

/// What a person wants, as the studio keeps it.
///
/// @param lossClass class of hair loss
/// @param style style of the hairline; empty means natural, or the line drawn on a photo
/// @param temples how the hairline turns at the temples
/// @param hairline front edge as dragged on the head, from the person's right to the left, or empty
/// @param density `light`, `standard`, `dense` or dots per cm2
/// @param pattern how dots stand to each other
/// @param treatment permanent or temporary
/// @param ageYears the person's age
/// @param circumferenceMm measured head circumference
/// @param touch what is wanted otherwise than proposed: shade, densities of zones
/// @param scanned shape of the head as a scan of it gave it
/// @param seed start of every random choice
/// @param date first possible day
/// @param markups by photo id, what was placed on it, as `stipple-markup/1`
record CaseDesign(
        LossClass lossClass,
        Optional<HairlineStyle> style,
        TempleShape temples,
        List<ScalpPoint> hairline,
        String density,
        PatternFamily pattern,
        Treatment treatment,
        OptionalInt ageYears,
        OptionalDouble circumferenceMm,
        DesignTouch touch,
        Optional<HeadShape> scanned,
        long seed,
        LocalDate date,
        Map<String, String> markups) {
    private static final String USUAL_CLASS = "norwood-V";
    private static final double WHOLE = 100;

    /// Parts of a markup that say how the head stands in the photo.
    private static final List<String> PLACED = List.of("view", "anchors", "scale", "outline");

    CaseDesign {
        hairline = List.copyOf(hairline);
        markups = Map.copyOf(markups);
    }

    /// @throws IllegalArgumentException or Refusal if the document holds something that is not
    ///   allowed
    static CaseDesign of(DesignDocument document) {
        JsonNode root = document.root();
        return new CaseDesign(
                LossClass.parse(text(root, "lossClass").orElse(USUAL_CLASS)),
                text(root, "hairlineStyle").map(HairlineStyle::parse),
                text(root, "temples").map(TempleShape::parse).orElse(TempleShape.NATURAL),
                line(root.path("hairline")),
                density(text(root, "density").orElse("standard")),
                PatternFamily.valueOf(upper(text(root, "pattern").orElse("fine"))),
                Treatment.valueOf(upper(text(root, "treatment").orElse("permanent"))),
                text(root, "age")
                        .map(Integer::parseInt)
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty),
                text(root, "circumferenceMm")
                        .map(Double::parseDouble)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty),
                touch(root),
                ScanChoice.shape(root),
                text(root, "seed").map(Long::parseLong).orElse(1L),
                LocalDate.parse(text(root, "date").orElse("2026-01-01")),
                markups(root.path("photos")));
    }

    PlanRequest request(int threads) {
        return new PlanRequest(
                List.of(),
                List.of(),
                circumferenceMm,
                scanned,
                Optional.of(lossClass),
                style,
                temples,
                DensityWish.parse(density),
                pattern,
                treatment,
                ageYears,
                new Seed(seed),
                date,
                threads,
                Optional.empty());
    }

    /// What the fit of the head, and all that was drawn on it, depends on.
    String fitKey() {
        return key(markup -> markup);
    }

    /// What the fit of the head alone depends on.
    String headKey() {
        return key(markup -> {
            JsonNode node = DesignDocument.parse(markup);
            StringBuilder placed = new StringBuilder();
            PLACED.forEach(field -> placed.append(node.path(field)).append('\n'));
            return placed.toString();
        });
    }

    private String key(UnaryOperator<String> part) {
        List<String> ids = new ArrayList<>(markups.keySet());
        ids.sort(null);
        StringBuilder key = new StringBuilder(circumferenceMm + " " + scanned);
        for (String id : ids) {
            key.append('\n').append(id);
            key.append('\n').append(part.apply(markups.getOrDefault(id, "{}")));
        }
        return key.toString();
    }

    private static String density(String text) {
        DensityWish.parse(text);
        return text;
    }

    private static DesignTouch touch(JsonNode root) {
        Map<Zone, Double> factors = new EnumMap<>(Zone.class);
        root.path("zoneDensity")
                .properties()
                .forEach(e ->
                        factors.put(
                                Zone.parse(e.getKey()),
                                Integer.parseInt(e.getValue().asString()) / WHOLE));
        return new DesignTouch(
                text(root, "shadeSteps").map(Integer::parseInt).orElse(0),
                factors,
                text(root, "holdTotal").orElse("no").equals("yes"));
    }

    private static Optional<String> text(JsonNode root, String key) {
        JsonNode node = root.path(key);
        return node.isMissingNode() || node.isNull()
                ? Optional.empty()
                : Optional.of(node.asString());
    }

    private static String upper(String id) {
        return id.toUpperCase(java.util.Locale.ROOT);
    }

    private static List<ScalpPoint> line(JsonNode array) {
        List<ScalpPoint> line = new ArrayList<>();
        for (JsonNode point : array) {
            line.add(new ScalpPoint(point.get(0).asDouble(), point.get(1).asDouble()));
        }
        return line;
    }

    private static Map<String, String> markups(JsonNode photos) {
        Map<String, String> markups = new LinkedHashMap<>();
        photos.properties().stream()
                .filter(e -> !e.getValue().isEmpty())
                .forEach(e -> markups.put(e.getKey(), e.getValue().toString()));
        return markups;
    }
}
