package stipple.app.measuring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import stipple.app.planning.Refusal;

/// Points read from a CSV file of numbers: a head line that names the columns, then one point a
/// line. Bounded; the first line that is not what it should be is refused by its number.
final class PointsFile {
    private static final int MOST_BYTES = 50_000_000;

    private final double[] x;
    private final double[] y;

    private PointsFile(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double[] x() {
        return x.clone();
    }

    double[] y() {
        return y.clone();
    }

    /// Reads the columns `x` and `y`, or `x_mm` and `y_mm`.
    ///
    /// @throws Refusal in one sentence, if the file cannot be read as points
    static PointsFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        List<String> lines = lines(file, name);
        List<String> head = cells(lines.isEmpty() ? "" : lines.getFirst());
        int atX = column(head, "x", name);
        int atY = column(head, "y", name);
        DoubleStream.Builder xs = DoubleStream.builder();
        DoubleStream.Builder ys = DoubleStream.builder();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> row = cells(lines.get(i));
                xs.add(number(row, atX, name, i + 1));
                ys.add(number(row, atY, name, i + 1));
            }
        }
        return new PointsFile(xs.build().toArray(), ys.build().toArray());
    }

    private static List<String> lines(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(name + ": larger than 50 MB");
            }
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new Refusal(name + ": cannot be read", e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(cell -> cell.strip().replace("\"", ""))
                .toList();
    }

    private static int column(List<String> head, String axis, String name) {
        int at = Math.max(head.indexOf(axis), head.indexOf(axis + "_mm"));
        if (at < 0) {
            throw new Refusal(
                    name + ": the first line must name the columns, among them x,y or x_mm,y_mm");
        }
        return at;
    }

    private static double number(List<String> row, int at, String name, int line) {
        try {
            double value = Double.parseDouble(at < row.size() ? row.get(at) : "");
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(name + ", line " + line + ": a number is missing", e);
        }
        throw new Refusal(name + ", line " + line + ": the number must be finite");
    }
}
