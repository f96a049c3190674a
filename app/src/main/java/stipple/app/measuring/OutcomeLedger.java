package stipple.app.measuring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stipple.app.planning.JsonFields;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import stipple.core.ink.Treatment;
import stipple.core.outcome.HealedCase;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Healed results written down one after the other, one line of JSON each. A line names the SHA-256
/// of the line before, so that a line that was changed or taken out is noticed; a line is on the
/// disk before it counts as written; half a line, left by a power cut, is dropped.
final class OutcomeLedger {
    private static final String FIRST = "stipple-ledger/1";
    private static final int MOST_BYTES = 50_000_000;

    private final Path file;
    private final Messages messages;
    private final JsonMapper mapper = JsonMapper.builder().build();

    /// @param file that need not exist yet
    OutcomeLedger(Path file, Messages messages) {
        this.file = file;
        this.messages = messages;
    }

    /// One result.
    ///
    /// @param key what must not be counted twice: frozen file, view and day
    record Entry(String key, HealedCase result) {}

    /// All whole lines, checked.
    ///
    /// @throws Refusal if a line was changed
    List<Entry> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return parsed(wholeLines(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Refusal(messages.text("plan.refused.unreadable", file), e);
        }
    }

    /// Adds a result unless its key stands there already; safe beside other processes.
    ///
    /// @return all results, this one among them
    List<Entry> add(Entry entry) {
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || channel.size() > MOST_BYTES) {
                throw new IOException("ledger of " + channel.size() + " bytes");
            }
            ByteBuffer held = ByteBuffer.allocate((int) channel.size());
            while (held.hasRemaining() && channel.read(held) >= 0) {}
            List<String> lines = wholeLines(held.array());
            List<Entry> entries = new ArrayList<>(parsed(lines));
            if (entries.stream().noneMatch(e -> e.key().equals(entry.key()))) {
                append(channel, lines, entry);
                entries.add(entry);
            }
            return entries;
        } catch (IOException e) {
            throw new Refusal(messages.text("ledger.refused.not-written", file), e);
        }
    }

    private void append(FileChannel channel, List<String> lines, Entry entry) throws IOException {
        long whole = 0;
        for (String line : lines) {
            whole += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        channel.truncate(whole);
        channel.position(whole);
        String line = line(entry, lines.isEmpty() ? FIRST : hash(lines.getLast())) + "\n";
        ByteBuffer rest = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    private String line(Entry entry, String before) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("before", before);
        row.put("key", entry.key());
        row.put("treatment", entry.result().treatment().name());
        row.put("years", entry.result().years());
        row.put("pigment", entry.result().pigment());
        row.put("sigma", entry.result().sigma());
        row.put("sum", hash(mapper.writeValueAsString(row)));
        return mapper.writeValueAsString(row);
    }

    private List<Entry> parsed(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        String before = FIRST;
        for (String line : lines) {
            int number = entries.size() + 1;
            try {
                JsonFields row = new JsonFields(mapper.readTree(line), "").object();
                if (!row.required("before").text().equals(before) || !isWhole(line, row)) {
                    throw new Refusal(messages.text("ledger.refused.changed", file, number));
                }
                entries.add(entry(row));
            } catch (JacksonException | IllegalArgumentException e) {
                throw new Refusal(messages.text("ledger.refused.changed", file, number), e);
            }
            before = hash(line);
        }
        return entries;
    }

    /// Whether the line still is what its own sum was made of.
    private boolean isWhole(String line, JsonFields row) {
        String end = ",\"sum\":\"" + row.required("sum").text() + "\"}";
        return line.endsWith(end)
                && hash(line.substring(0, line.length() - end.length()) + "}")
                        .equals(row.required("sum").text());
    }

    private static Entry entry(JsonFields row) {
        return new Entry(
                row.required("key").text(),
                new HealedCase(
                        Treatment.valueOf(row.required("treatment").text()),
                        row.required("years").number(),
                        row.required("pigment").number(),
                        row.required("sigma").number()));
    }

    private static List<String> wholeLines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n');
        return end < 0 ? List.of() : text.substring(0, end).lines().toList();
    }

    private static String hash(String line) {
        return Sha256.hex(line);
    }
}
