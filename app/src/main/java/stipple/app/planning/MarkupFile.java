package stipple.app.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Anchor;
import stipple.core.photo.MarkedHair;
import stipple.core.photo.MarkedScar;
import stipple.core.photo.MarkedZone;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.ScaleCue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads markup files, format `stipple-markup/1`: one photo, or several under `photos`. The format
/// is described in docs/reference/stipple-markup-1.schema.json.
///
/// A point is `{"x": 1, "y": 2}` or `[1, 2]`. Unknown keys are passed over, a key that stands
/// twice, text after the end, a number that is not finite and a newer format are refused.
public final class MarkupFile {
    static final String FORMAT = "stipple-markup/1";

    private static final Set<String> OUTLINED = Set.of("free-form", "birthmark", "old-ink");
    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_PHOTOS = 32;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Parameters parameters;

    /// @param parameters where the width of an iris and the usual errors of a scale come from
    public MarkupFile(Parameters parameters) {
        this.parameters = parameters;
    }

    /// @throws Refusal in one sentence, if the content is not a markup
    /// @throws IOException if the file cannot be read
    public List<Markup> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal("markup file " + file.getFileName() + ": larger than 10 MB");
            }
            return parse(new String(bytes, StandardCharsets.UTF_8), file.getFileName().toString());
        }
    }

    /// @param name what the text is called in complaints
    /// @throws Refusal in one sentence, if the text is not a markup
    public List<Markup> parse(String text, String name) {
        try {
            // Some editors put a byte order mark before the text.
            String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return markups(new JsonFields(MAPPER.readTree(json), ""));
        } catch (JacksonException e) {
            throw new Refusal(
                    "markup file " + name + ": not readable as JSON " + JsonFields.place(e), e);
        } catch (IllegalArgumentException e) {
            throw new Refusal("markup file " + name + ": " + e.getMessage(), e);
        }
    }

    private List<Markup> markups(JsonFields root) {
        String format = root.object().required("format").text();
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "format \"" + format + "\", this version reads \"" + FORMAT + "\"");
        }
        if (root.optional("photos").isEmpty()) {
            return List.of(markup(root));
        }
        List<JsonFields> photos = root.elements("photos");
        if (photos.isEmpty() || photos.size() > MOST_PHOTOS) {
            throw new IllegalArgumentException(
                    "photos has " + photos.size() + " entries, allowed 1 to " + MOST_PHOTOS);
        }
        return photos.stream().map(this::markup).toList();
    }

    private Markup markup(JsonFields at) {
        at.object();
        return located(
                at,
                () ->
                        new Markup(
                                at.required("photo").text(),
                                at.optional("view").map(JsonFields::text),
                                each(at, "anchors", MarkupFile::anchor),
                                scales(at),
                                points(at, "outline"),
                                points(at, "hairline"),
                                zones(at),
                                each(at, "scars", f -> scar(f, "free-form")),
                                each(at, "marks", f -> scar(f, "birthmark")),
                                each(at, "hair", MarkupFile::hair)));
    }

    private List<ScaleCue> scales(JsonFields at) {
        Optional<JsonFields> scale = at.optional("scale");
        if (scale.isEmpty()) {
            return List.of();
        }
        List<JsonFields> all =
                scale.get().node().isArray() ? scale.get().elements() : List.of(scale.get());
        return all.stream().map(f -> located(f, () -> scale(f.object()))).toList();
    }

    private ScaleCue scale(JsonFields at) {
        String kind = at.required("kind").text();
        return switch (kind) {
            case "length" ->
                    new ScaleCue.Length(
                            point(at.required("from")),
                            point(at.required("to")),
                            at.required("lengthMm").number(),
                            sigma(at, parameters.likely("p-scale-reference-sigma")));
            case "iris" -> {
                var iris = parameters.range("p-scale-iris-diameter");
                double usual = (iris.high() - iris.low()) / 2 / iris.likely();
                yield new ScaleCue.Iris(irisPx(at), iris.likely(), sigma(at, usual));
            }
            case "head-breadth" ->
                    new ScaleCue.HeadBreadth(
                            at.required("breadthMm").number(),
                            sigma(at, parameters.likely("p-scale-reference-sigma")));
            case "px-per-mm" ->
                    new ScaleCue.PxPerMm(
                            at.required("pxPerMm").number(),
                            sigma(at, parameters.likely("p-scale-reference-sigma")));
            default ->
                    throw at.wrong(
                            "has kind \""
                                    + kind
                                    + "\", allowed: length, iris, head-breadth, px-per-mm");
        };
    }

    /// `diameterPx`, or the two sides of the ring as `from` and `to`.
    private static double irisPx(JsonFields at) {
        Optional<JsonFields> diameter = at.optional("diameterPx");
        return diameter.isPresent()
                ? diameter.get().number()
                : point(at.required("from")).distancePx(point(at.required("to")));
    }

    private static double sigma(JsonFields at, double usual) {
        return at.optional("sigmaFraction").map(JsonFields::number).orElse(usual);
    }

    private static Anchor anchor(JsonFields at) {
        return new Anchor(at.object().required("id").text(), point(at));
    }

    private static List<MarkedZone> zones(JsonFields at) {
        List<MarkedZone> zones = new ArrayList<>();
        for (JsonFields f : at.elements("zones")) {
            String id = f.optional("id").map(JsonFields::text).orElse("zone-" + (zones.size() + 1));
            zones.add(located(f, () -> new MarkedZone(id, shape(f))));
        }
        return zones;
    }

    private static MarkedScar scar(JsonFields at, String usualKind) {
        String kind = at.optional("kind").map(JsonFields::text).orElse(usualKind);
        boolean isOutline = OUTLINED.contains(kind);
        double widthMm = isOutline ? 1 : at.required("widthMm").number();
        return new MarkedScar(kind, shape(at), widthMm);
    }

    private static MarkedHair hair(JsonFields at) {
        return new MarkedHair(
                shape(at), at.optional("hairFraction").map(JsonFields::number).orElse(1.0));
    }

    /// The points of a drawn shape: a list, or an object with `points`.
    private static List<PhotoPoint> shape(JsonFields at) {
        JsonFields list = at.node().isArray() ? at : at.object().required("points");
        return list.elements().stream().map(MarkupFile::point).toList();
    }

    private static List<PhotoPoint> points(JsonFields at, String key) {
        return at.optional(key).map(MarkupFile::shape).orElse(List.of());
    }

    private static PhotoPoint point(JsonFields at) {
        JsonNode node = at.node();
        if (node.isArray()) {
            if (node.size() != 2) {
                throw at.wrong("must be two numbers, x and y");
            }
            List<JsonFields> xy = at.elements();
            return new PhotoPoint(xy.get(0).number(), xy.get(1).number());
        }
        return new PhotoPoint(at.object().required("x").number(), at.required("y").number());
    }

    private static <T> List<T> each(JsonFields at, String key, Function<JsonFields, T> read) {
        return at.elements(key).stream().map(f -> located(f, () -> read.apply(f))).toList();
    }

    /// Puts the place in the file before the complaint of a record that does not know it.
    private static <T> T located(JsonFields at, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            boolean isLocated = at.path().isEmpty() || message.startsWith(at.path());
            throw isLocated ? e : new IllegalArgumentException(at.path() + ": " + message, e);
        }
    }
}
