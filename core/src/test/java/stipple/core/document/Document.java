package stipple.core.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A text page of the repository. A named block stands between the lines `<!-- NAME: begin -->` and
/// `<!-- NAME: end -->`, inside a code fence.
public record Document(Path file) {
    /// @param path relative to the repository's root
    public static Document inRepository(String path) {
        return new Document(root().resolve(path));
    }

    /// The folder that holds the modules.
    public static Path root() {
        return Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .resolve("..")
                .normalize();
    }

    public String text() throws IOException {
        return Files.readString(file);
    }

    public List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /// The cells of every table row, trimmed; header and ruler rows are left out.
    public List<List<String>> tableRows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            boolean header = i + 1 < lines.size() && isRuler(lines.get(i + 1));
            if (lines.get(i).startsWith("|") && !isRuler(lines.get(i)) && !header) {
                rows.add(cells(lines.get(i)));
            }
        }
        return rows;
    }

    public String block(String name) throws IOException {
        String text = text();
        return text.substring(blockStart(text, name), blockEnd(text, name));
    }

    public void replaceBlock(String name, String body) throws IOException {
        String text = text();
        String before = text.substring(0, blockStart(text, name));
        Files.writeString(file, before + body + text.substring(blockEnd(text, name)));
    }

    private int blockStart(String text, String name) {
        String mark = "<!-- " + name + ": begin -->\n```\n";
        int at = text.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException(file + " holds no block " + name);
        }
        return at + mark.length();
    }

    private int blockEnd(String text, String name) {
        int at = text.indexOf("```\n<!-- " + name + ": end -->");
        if (at < 0) {
            throw new IllegalStateException(file + " does not end the block " + name);
        }
        return at;
    }

    private static boolean isRuler(String line) {
        return line.matches("\\|[-:| ]+\\|");
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.length() - (line.endsWith("|") ? 1 : 0));
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
