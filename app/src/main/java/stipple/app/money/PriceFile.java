package stipple.app.money;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stipple.app.planning.Refusal;
import stipple.app.planning.SmallFile;
import stipple.app.text.Messages;
import stipple.core.price.PriceTable;

/// A person's own guideline prices: the columns of the shipped table, separated by tabs or by
/// commas (then a cell may stand in double quotes).
final class PriceFile {
    private final Messages messages;

    PriceFile(Messages messages) {
        this.messages = messages;
    }

    /// @throws Refusal in one sentence that names the first line that is wrong
    PriceTable read(Path file) {
        String text = SmallFile.text(file, messages);
        try {
            return PriceTable.parse(cells(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    messages.text(
                            "money.refused.prices",
                            SmallFile.name(file),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static List<List<String>> cells(String text) {
        boolean tabs = text.indexOf('\t') >= 0;
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(tabs ? List.of(line.split("\t", -1)) : commaCells(line, lines.size() + 1));
        }
        return lines;
    }

    private static List<String> commaCells(String line, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("line " + number + ": a quote is not closed");
        }
        cells.add(cell.toString());
        return cells;
    }
}
