package stipple.app.planning;

import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import stipple.core.dots.Deposits;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.Zone;
import tools.jackson.core.JsonGenerator;

/// The deposits of a plan file: one array of whole numbers for each property, micrometres (`Um`),
/// ten-thousandths (`E4`) or thousandths (`E3`), and the names that the numbers in `zone` index.
final class DepositColumns {
    private static final double PER_MM = 1000;
    private static final double PER_UNIT = 10_000;
    private static final double PER_LOAD = 1000;
    private static final int MOST_DEPOSITS = 500_000;
    private static final int FAR_UM = 600_000;
    private static final int MOST_SESSIONS = 20;
    private static final double UNIT_TOLERANCE = 0.002;

    private DepositColumns() {}

    static void write(JsonGenerator json, Deposits d) {
        json.writeStartObject();
        json.writeNumberProperty("count", d.count());
        json.writeName("zoneNames");
        json.writeStartArray();
        for (Zone zone : Zone.values()) {
            json.writeString(zone.id());
        }
        json.writeEndArray();
        column(json, "session", d, d::session);
        column(json, "zone", d, d::zone);
        column(json, "xUm", d, i -> round(d.xMm(i) * PER_MM));
        column(json, "yUm", d, i -> round(d.yMm(i) * PER_MM));
        column(json, "zUm", d, i -> round(d.zMm(i) * PER_MM));
        column(json, "nxE4", d, i -> round(d.normalX(i) * PER_UNIT));
        column(json, "nyE4", d, i -> round(d.normalY(i) * PER_UNIT));
        column(json, "nzE4", d, i -> round(d.normalZ(i) * PER_UNIT));
        column(json, "sUm", d, i -> round(d.sMm(i) * PER_MM));
        column(json, "wUm", d, i -> round(d.wMm(i) * PER_MM));
        column(json, "diameterUm", d, i -> round(d.diameterMm(i) * PER_MM));
        column(json, "depthUm", d, i -> round(d.depthMm(i) * PER_MM));
        column(json, "loadE3", d, i -> round(d.load(i) * PER_LOAD));
        column(json, "shadeE3", d, i -> round(d.shade(i) * PER_LOAD));
        json.writeEndObject();
    }

    static Deposits read(JsonFields at) {
        at.only(
                "count",
                "zoneNames",
                "session",
                "zone",
                "xUm",
                "yUm",
                "zUm",
                "nxE4",
                "nyE4",
                "nzE4",
                "sUm",
                "wUm",
                "diameterUm",
                "depthUm",
                "loadE3",
                "shadeE3");
        int count = (int) at.required("count").number(0, MOST_DEPOSITS);
        int[] zones = zones(at.required("zoneNames"));
        int[] session = column(at, "session", count, 1, MOST_SESSIONS);
        int[] zone = column(at, "zone", count, 0, zones.length - 1);
        int[][] xyz = {far(at, "xUm", count), far(at, "yUm", count), far(at, "zUm", count)};
        int[][] normal = {
            unit(at, "nxE4", count), unit(at, "nyE4", count), unit(at, "nzE4", count)
        };
        int[] s = far(at, "sUm", count);
        int[] w = far(at, "wUm", count);
        int[] diameter = column(at, "diameterUm", count, 1, 5000);
        int[] depth = column(at, "depthUm", count, 0, 5000);
        int[] load = column(at, "loadE3", count, 0, 10_000);
        int[] shade = column(at, "shadeE3", count, 0, 1000);
        Deposits.Builder deposits = new Deposits.Builder();
        for (int i = 0; i < count; i++) {
            deposits.add(
                    session[i],
                    zones[zone[i]],
                    new SurfacePoint(vector(xyz, i, PER_MM), normal(at, normal, i)),
                    new ScalpPoint(s[i] / PER_MM, w[i] / PER_MM),
                    diameter[i] / PER_MM,
                    depth[i] / PER_MM,
                    load[i] / PER_LOAD,
                    shade[i] / PER_LOAD);
        }
        return deposits.build();
    }

    private static Vec3 normal(JsonFields at, int[][] columns, int i) {
        Vec3 normal = vector(columns, i, PER_UNIT);
        if (Math.abs(normal.norm() - 1) > UNIT_TOLERANCE) {
            throw at.wrong("has a normal number " + i + " that is not of length 1");
        }
        return normal;
    }

    private static Vec3 vector(int[][] columns, int i, double per) {
        return new Vec3(columns[0][i] / per, columns[1][i] / per, columns[2][i] / per);
    }

    /// Ordinals of our zones by the numbers of the file.
    private static int[] zones(JsonFields names) {
        Stream<JsonFields> elements = names.elements().stream();
        return elements.mapToInt(name -> Zone.parse(name.text()).index()).toArray();
    }

    private static int[] far(JsonFields at, String name, int count) {
        return column(at, name, count, -FAR_UM, FAR_UM);
    }

    private static int[] unit(JsonFields at, String name, int count) {
        return column(at, name, count, (int) -PER_UNIT, (int) PER_UNIT);
    }

    private static int[] column(JsonFields at, String name, int count, int least, int most) {
        JsonFields column = at.required(name);
        int[] values = column.wholes(least, most);
        if (values.length != count) {
            throw column.wrong("has " + values.length + " numbers for " + count + " deposits");
        }
        return values;
    }

    private static void column(
            JsonGenerator json, String name, Deposits deposits, IntUnaryOperator value) {
        json.writeName(name);
        json.writeStartArray();
        for (int i = 0; i < deposits.count(); i++) {
            json.writeNumber(value.applyAsInt(i));
        }
        json.writeEndArray();
    }

    private static int round(double value) {
        return Math.toIntExact(Math.round(value));
    }
}
