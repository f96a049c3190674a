package stipple.app.advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.advice.consultation.Consultation;
import stipple.core.advice.consultation.PhotoView;
import stipple.core.advice.consultation.ProviderThread;
import stipple.core.advice.consultation.Reply;
import stipple.core.advice.consultation.Treated;
import stipple.core.advice.directory.Need;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a consultation file, `stipple-photo-consultation/1`.
final class PhotoConsultationFile {
    static final String FORMAT = "stipple-photo-consultation/1";
    private static final long MOST_BYTES = 4 << 20;

    private PhotoConsultationFile() {}

    static Consultation read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Refusal.noFile(file, Messages.english());
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal(file + " is larger than 4 MB");
            }
            return consultation(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new Refusal(file + " is not readable as JSON", e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(file + ": " + e.getMessage(), e);
        }
    }

    /// Reads what lies in another place than a file.
    static Consultation consultation(JsonNode root) {
        String format = root.path("format").asString("");
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "the format is '" + Cells.start(format) + "', this version reads " + FORMAT);
        }
        Cells cells = cells(root);
        Set<PhotoView> photos = EnumSet.noneOf(PhotoView.class);
        for (JsonNode view : root.path("photos")) {
            photos.add(
                    new Cells(Map.of("photo", view.asString(""))).choice("photo", PhotoView.class));
        }
        JsonNode decision = root.path("decision");
        return new Consultation(
                cells.required("id"),
                cells.choice("need", Need.class),
                cells.required("place"),
                cells.day("askedOn"),
                photos,
                threads(root.path("threads")),
                decision.isObject() ? Optional.of(decision(cells(decision))) : Optional.empty(),
                history(root.path("history")));
    }

    private static Consultation.Decision decision(Cells cells) {
        return new Consultation.Decision(
                cells.day("on"), cells.text("provider"), cells.required("reason"));
    }

    private static List<ProviderThread> threads(JsonNode list) {
        List<ProviderThread> threads = new ArrayList<>();
        for (JsonNode node : list) {
            Cells cells = cells(node);
            List<Reply> replies = new ArrayList<>();
            node.path("replies").forEach(reply -> replies.add(reply(cells(reply))));
            threads.add(
                    new ProviderThread(cells.required("provider"), cells.day("sentOn"), replies));
        }
        return threads;
    }

    private static Reply reply(Cells cells) {
        LocalDate on = cells.day("on");
        String kind = cells.required("kind");
        return switch (kind) {
            case "quote" -> new Reply.Quote(on, cells.required("quote"));
            case "opinion" -> new Reply.Opinion(on, cells.required("text"));
            case "declined" -> new Reply.Declined(on, cells.text("text"));
            default ->
                    throw new IllegalArgumentException(
                            "kind '" + Cells.start(kind) + "', allowed quote, opinion, declined");
        };
    }

    private static List<Treated> history(JsonNode list) {
        List<Treated> history = new ArrayList<>();
        for (JsonNode node : list) {
            Cells cells = cells(node);
            OptionalInt content =
                    cells.optional("content").isPresent()
                            ? OptionalInt.of(cells.whole("content"))
                            : OptionalInt.empty();
            history.add(
                    new Treated(
                            cells.day("on"),
                            cells.required("by"),
                            cells.required("what"),
                            content));
        }
        return history;
    }

    /// The texts and numbers of an object; what is nested stays out.
    private static Cells cells(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("an object is needed instead of a list or a text");
        }
        Map<String, String> cells = new HashMap<>();
        node.properties()
                .forEach(property -> {
                    JsonNode value = property.getValue();
                    if (value.isString() || value.isNumber()) {
                        cells.put(property.getKey(), value.asString());
                    }
                });
        return new Cells(cells);
    }
}
