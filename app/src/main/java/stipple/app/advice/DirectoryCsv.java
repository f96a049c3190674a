package stipple.app.advice;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import stipple.app.planning.Refusal;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Entry;

/// The CSV form: one header, then one record a row, told apart by the column `kind`.
///
/// Each record is parsed by itself, so that a broken one spoils no other. A cell may hold line
/// breaks if it is quoted; a quote that stays open for 50 lines is taken for an error of its first
/// line. Cells that a spreadsheet would take for a formula are written with an apostrophe in front,
/// which is taken off again when read.
final class DirectoryCsv {
    private static final int MOST_LINES_OF_ROW = 50;
    private static final int LONGEST_ROW = 200_000;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final byte[] bytes;
    private final List<Row> rows = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int at;
    private int line;

    private DirectoryCsv(byte[] bytes) {
        this.bytes = bytes;
    }

    static DirectoryFile.Rows rows(byte[] bytes) {
        DirectoryCsv csv = new DirectoryCsv(bytes);
        csv.read();
        return new DirectoryFile.Rows(csv.rows, csv.rejected);
    }

    private void read() {
        String header = decoded(nextLine());
        if (header.startsWith("\uFEFF")) {
            header = header.substring(1);
        }
        char delimiter = header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        List<String> columns = columns(header, format);
        while (at < bytes.length) {
            int first = line + 1;
            try {
                String text = nextRecord();
                if (!text.isBlank()) {
                    rows.add(row(parse(text, format), columns, first));
                }
            } catch (IllegalArgumentException e) {
                rejected.add(new Rejected(first, String.valueOf(e.getMessage())));
            }
        }
    }

    private static List<String> columns(String header, CSVFormat format) {
        List<String> columns;
        try {
            columns = parse(header, format).stream().map(String::strip).toList();
        } catch (IllegalArgumentException e) {
            throw new Refusal("the first line must name the columns: " + e.getMessage(), e);
        }
        if (!columns.contains("kind") || !columns.contains("id")) {
            throw new Refusal(
                    "the first line must name the columns, among them kind and id; it begins '"
                            + Cells.start(header)
                            + "'");
        }
        List<String> known = RecordKind.columns();
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new Refusal(
                        "column '"
                                + Cells.start(column)
                                + "' is not known, allowed "
                                + String.join(", ", known));
            }
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw new Refusal("column '" + column + "' stands twice");
            }
        }
        return columns;
    }

    private static Row row(List<String> cells, List<String> columns, int first) {
        if (cells.size() > columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells under " + columns.size() + " columns");
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int k = 0; k < cells.size(); k++) {
            if (!cells.get(k).isEmpty()) {
                filled.put(columns.get(k), unguarded(cells.get(k)));
            }
        }
        String kind = filled.remove("kind");
        if (kind == null) {
            throw new IllegalArgumentException("kind is missing");
        }
        return new Row(
                RecordKind.ofId(kind.strip())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "kind '" + Cells.start(kind) + "' is not known")),
                filled,
                first);
    }

    private static List<String> parse(String text, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() != 1) {
                throw new IllegalArgumentException("the row cannot be told from its neighbours");
            }
            return records.getFirst().toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException("the quotes of this row do not fit together", e);
        }
    }

    /// The next line, and more as long as a quote is open; only the first if it never closes.
    private String nextRecord() {
        byte[] first = nextLine();
        int resumeAt = at;
        int resumeLine = line;
        StringBuilder text = new StringBuilder(decoded(first));
        for (int k = 1; k < MOST_LINES_OF_ROW && isOpen(text) && at < bytes.length; k++) {
            text.append('\n').append(decoded(nextLine()));
        }
        if (isOpen(text)) {
            at = resumeAt;
            line = resumeLine;
            throw new IllegalArgumentException("a quote is opened and not closed");
        }
        return text.toString();
    }

    private static boolean isOpen(StringBuilder text) {
        return text.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    private byte[] nextLine() {
        int start = at;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        int end = at;
        if (at < bytes.length) {
            boolean isPair = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
            at += isPair ? 2 : 1;
        }
        line++;
        return java.util.Arrays.copyOfRange(bytes, start, end);
    }

    private static String decoded(byte[] line) {
        if (line.length > LONGEST_ROW) {
            throw new IllegalArgumentException(
                    "the row has " + line.length + " bytes, allowed " + LONGEST_ROW);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the row is not written in UTF-8", e);
        }
    }

    static byte[] bytes(Directory directory) {
        List<String> columns = RecordKind.columns();
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (Entry entry : directory.entries()) {
                Row row = EntryWriter.row(entry);
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                    boolean isKind = column.equals("kind");
                    String text = isKind ? row.kind().id() : row.cells().getOrDefault(column, "");
                    cells.add(EntryWriter.isNumber(column) ? text : guarded(text));
                }
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// With an apostrophe in front, if a spreadsheet would calculate it.
    static String guarded(String text) {
        return startsFormula(text) || isGuarded(text) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isGuarded(String text) {
        boolean isQuoted = text.length() > 1 && text.charAt(0) == '\'';
        return isQuoted && (text.charAt(1) == '\'' || startsFormula(text.substring(1)));
    }
}
