package stipple.app.advice;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stipple.app.planning.Refusal;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form: `{"format": "stipple-directory/1", "providers": [...], "branches": [...], ...}`
/// with flat objects. Read as a stream, so that a record that is wrong spoils no other; after text
/// that is no JSON at all nothing more can be read.
final class DirectoryJson {
    static final String FORMAT = "stipple-directory/1";
    private static final String FAMILY = "stipple-directory/";

    private final JsonParser in;
    private final List<Row> rows = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private String format = "";

    private DirectoryJson(JsonParser in) {
        this.in = in;
    }

    static DirectoryFile.Rows rows(byte[] bytes) {
        try (JsonParser in = JsonMapper.shared().createParser(bytes)) {
            DirectoryJson json = new DirectoryJson(in);
            json.read();
            return new DirectoryFile.Rows(json.rows, json.rejected);
        }
    }

    private void read() {
        try {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal("the file must be one JSON object with \"format\"");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                readGroup(in.currentName());
            }
            if (in.nextToken() != null) {
                rejected.add(new Rejected(line(), "there is more after the end of the object"));
            }
        } catch (JacksonException e) {
            checkFormat();
            rejected.add(new Rejected(line(e), "this is no JSON; nothing after it could be read"));
        }
        checkFormat();
    }

    private void checkFormat() {
        if (format.equals(FORMAT)) {
            return;
        }
        if (format.startsWith(FAMILY)) {
            throw new Refusal(
                    "the file is of the format '"
                            + Cells.start(format)
                            + "'; this version reads "
                            + FORMAT
                            + ", a newer one is needed");
        }
        throw new Refusal("the file needs \"format\": \"" + FORMAT + "\"");
    }

    private void readGroup(String name) {
        JsonToken token = in.nextToken();
        if (name.equals("format")) {
            format = token == JsonToken.VALUE_STRING ? in.getString() : "";
            return;
        }
        Optional<RecordKind> kind = RecordKind.ofGroup(name);
        if (kind.isEmpty() || token != JsonToken.START_ARRAY) {
            rejected.add(
                    new Rejected(
                            line(),
                            kind.isEmpty()
                                    ? "\"" + Cells.start(name) + "\" is no group of records"
                                    : "\"" + name + "\" must be a list"));
            in.skipChildren();
            return;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            readRecord(kind.get());
        }
    }

    private void readRecord(RecordKind kind) {
        int line = line();
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            rejected.add(new Rejected(line, "a " + kind.id() + " must be an object"));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        @Nullable String wrong = null;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            in.nextToken();
            Optional<String> value = value(key);
            if (value.isEmpty()) {
                wrong = "'" + Cells.start(key) + "' must be a text, a number, true or false";
            } else if (cells.put(key, value.get()) != null) {
                wrong = "'" + Cells.start(key) + "' stands twice";
            }
        }
        if (wrong != null) {
            rejected.add(new Rejected(line, wrong));
            return;
        }
        cells.values().removeIf(String::isEmpty);
        rows.add(new Row(kind, cells, line));
    }

    /// The value as a cell; empty if it is of a kind that no cell can be.
    private Optional<String> value(String key) {
        return switch (in.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(in.getString());
            case VALUE_TRUE -> Optional.of("true");
            case VALUE_FALSE -> Optional.of("false");
            case VALUE_NULL -> Optional.of("");
            case START_ARRAY -> words(key);
            default -> {
                in.skipChildren();
                yield Optional.empty();
            }
        };
    }

    private Optional<String> words(String key) {
        List<String> words = new ArrayList<>();
        boolean isFlat = EntryWriter.isSet(key);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            isFlat &= in.currentToken() == JsonToken.VALUE_STRING;
            if (isFlat) {
                words.add(in.getString());
            }
            in.skipChildren();
        }
        return isFlat ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private int line() {
        return Math.max(1, in.currentTokenLocation().getLineNr());
    }

    private int line(JacksonException problem) {
        return problem.getLocation() == null
                ? line()
                : Math.max(1, problem.getLocation().getLineNr());
    }

    static byte[] bytes(Directory directory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json =
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            Map<RecordKind, List<Row>> groups = new LinkedHashMap<>();
            for (Entry entry : directory.entries()) {
                Row row = EntryWriter.row(entry);
                groups.computeIfAbsent(row.kind(), k -> new ArrayList<>()).add(row);
            }
            for (RecordKind kind : RecordKind.values()) {
                json.writeArrayPropertyStart(kind.group());
                groups.getOrDefault(kind, List.of()).forEach(row -> write(json, row));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Row row) {
        json.writeStartObject();
        row.cells()
                .forEach((key, text) -> {
                    if (EntryWriter.isSet(key)) {
                        json.writeArrayPropertyStart(key);
                        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
                            json.writeString(word);
                        }
                        json.writeEndArray();
                    } else if (EntryWriter.isFlag(key)) {
                        json.writeBooleanProperty(key, Boolean.parseBoolean(text));
                    } else if (EntryWriter.isNumber(key)
                            || key.equals("priceLow")
                            || key.equals("priceHigh")) {
                        json.writeName(key);
                        json.writeNumber(new java.math.BigDecimal(text));
                    } else {
                        json.writeStringProperty(key, text);
                    }
                });
        json.writeEndObject();
    }
}
