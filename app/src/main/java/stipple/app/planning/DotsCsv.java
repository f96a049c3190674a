package stipple.app.planning;

import java.nio.charset.StandardCharsets;
import stipple.core.dots.Deposits;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.Zone;

/// Deposits as a table for other programs: comma-separated, decimal points, line feeds, fixed
/// decimals, one row for each deposit in placing order, `id` from 1.
public final class DotsCsv {
    static final String HEADER =
            "id,session,zone,x_mm,y_mm,z_mm,nx,ny,nz,s_mm,w_mm,diameter_mm,depth_mm,load,shade";

    private static final int COLUMNS = 15;
    private static final int MOST_ROWS = 500_000;
    private static final int MOST_DIGITS = 12;

    private DotsCsv() {}

    public static byte[] bytes(Deposits d) {
        StringBuilder out = new StringBuilder(d.count() * 100 + HEADER.length() + 1);
        out.append(HEADER).append('\n');
        Zone[] zones = Zone.values();
        for (int i = 0; i < d.count(); i++) {
            out.append(i + 1).append(',').append(d.session(i)).append(',');
            out.append(zones[d.zone(i)].id());
            decimal(out, d.xMm(i), 3);
            decimal(out, d.yMm(i), 3);
            decimal(out, d.zMm(i), 3);
            decimal(out, d.normalX(i), 4);
            decimal(out, d.normalY(i), 4);
            decimal(out, d.normalZ(i), 4);
            decimal(out, d.sMm(i), 3);
            decimal(out, d.wMm(i), 3);
            decimal(out, d.diameterMm(i), 3);
            decimal(out, d.depthMm(i), 3);
            decimal(out, d.load(i), 3);
            decimal(out, d.shade(i), 3);
            out.append('\n');
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// @param name what the table is called in complaints
    /// @throws Refusal in one sentence, naming the line, if it is no such table
    public static Deposits parse(byte[] bytes, String name) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].strip().equals(HEADER)) {
            throw new Refusal(name + ": line 1 must be \"" + HEADER + "\"");
        }
        if (lines.length > MOST_ROWS) {
            throw new Refusal(name + ": more than " + MOST_ROWS + " rows");
        }
        Deposits.Builder deposits = new Deposits.Builder();
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank() && i == lines.length - 1) {
                break;
            }
            try {
                row(lines[i].strip().split(",", -1), i, deposits);
            } catch (IllegalArgumentException e) {
                throw new Refusal(name + ": line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return deposits.build();
    }

    private static void row(String[] cells, int id, Deposits.Builder deposits) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " columns, needed are " + COLUMNS);
        }
        if (whole(cells[0]) != id) {
            throw new IllegalArgumentException("id " + cells[0] + ", expected " + id);
        }
        deposits.add(
                whole(cells[1]),
                Zone.parse(cells[2]).index(),
                new SurfacePoint(
                        new Vec3(number(cells[3]), number(cells[4]), number(cells[5])),
                        new Vec3(number(cells[6]), number(cells[7]), number(cells[8]))),
                new ScalpPoint(number(cells[9]), number(cells[10])),
                number(cells[11]),
                number(cells[12]),
                number(cells[13]),
                number(cells[14]));
    }

    private static int whole(String cell) {
        if (!cell.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("'" + cell + "' is no whole number");
        }
        return Integer.parseInt(cell);
    }

    private static double number(String cell) {
        if (cell.length() > MOST_DIGITS || !cell.matches("-?[0-9]{1,4}(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("'" + cell + "' is no number");
        }
        return Double.parseDouble(cell);
    }

    private static void decimal(StringBuilder out, double value, int decimals) {
        long scale = decimals == 4 ? 10_000 : 1000;
        long scaled = Math.round(value * scale);
        long rest = Math.abs(scaled) % scale;
        out.append(',');
        if (scaled < 0) {
            out.append('-');
        }
        out.append(Math.abs(scaled) / scale).append('.');
        for (long digit = scale / 10; digit > 0; digit /= 10) {
            out.append(rest / digit % 10);
        }
    }
}
