package stipple.app.advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.place.Places;

/// Reads and writes directory files, CSV or JSON. What cannot be used is reported by line; the rest
/// is kept.
final class DirectoryFile {
    private static final long MOST_BYTES = 256L << 20;

    private DirectoryFile() {}

    /// What was in a file.
    ///
    /// @param directory the records that could be used
    /// @param rows how many records there were
    /// @param rejected those that could not, by line
    record Read(Directory directory, int rows, List<Rejected> rejected) {
        static Read of(Directory directory) {
            return new Read(directory, directory.entries().size(), List.of());
        }

        int accepted() {
            return directory.entries().size();
        }
    }

    /// The rows of a file before they are understood, with what could not be taken for a row.
    record Rows(List<Row> rows, List<Rejected> rejected) {}

    static Read read(Path file, Places places) {
        return read(bytes(file), places);
    }

    static Read read(byte[] bytes, Places places) {
        return read(isJson(bytes) ? DirectoryJson.rows(bytes) : DirectoryCsv.rows(bytes), places);
    }

    private static Read read(Rows rows, Places places) {
        List<Rejected> rejected = new ArrayList<>(rows.rejected());
        EntryReader reader = new EntryReader(places);
        List<References.Lined> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Row row : rows.rows()) {
            try {
                Entry entry = reader.entry(row);
                Integer first = lines.putIfAbsent(entry.id(), row.line());
                if (first != null) {
                    throw new IllegalArgumentException(
                            "id '" + entry.id() + "' stands on line " + first + " already");
                }
                entries.add(new References.Lined(entry, row.line()));
            } catch (IllegalArgumentException e) {
                rejected.add(new Rejected(row.line(), String.valueOf(e.getMessage())));
            }
        }
        List<References.Lined> sound = References.sound(entries, rejected);
        rejected.sort(Comparator.comparingInt(Rejected::line));
        int count = sound.size() + rejected.size();
        Directory directory = Directory.of(sound.stream().map(References.Lined::entry).toList());
        return new Read(directory, count, List.copyOf(rejected));
    }

    static void write(Directory directory, Path file) {
        boolean isCsv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        byte[] bytes = isCsv ? DirectoryCsv.bytes(directory) : DirectoryJson.bytes(directory);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Refusal("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Files.exists(file)
                        ? new Refusal(file + " is not a file")
                        : Refusal.noFile(file, Messages.english());
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal(
                        file + " has " + (Files.size(file) >> 20) + " MB, allowed 256 MB");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new Refusal(file + " is empty");
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// JSON begins with a brace (or a bracket by mistake), whatever the file is called.
    private static boolean isJson(byte[] bytes) {
        int at = 0;
        boolean hasMark =
                bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        at += hasMark ? 3 : 0;
        while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[');
    }
}
