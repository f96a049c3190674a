package stipple.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import stipple.core.report.ZoneMap;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// The sheets with the treated zones: the map of the scalp on which lengths along the midline and
/// sideways from it are true, tiled over as many sheets as it needs.
final class ZoneSheets {
    private static final double WIDE_MM = 210;
    private static final double HIGH_MM = 297;
    private static final int HEADING_LINES = 4;
    private static final double OVERLAP_MM = 5;
    private static final double ROOM_WIDE_MM = WIDE_MM - 2 * StencilSheet.EDGE_MM;
    private static final double ROOM_HIGH_MM =
            StencilSheet.roomHighMm(HIGH_MM, HEADING_LINES) - OVERLAP_MM;
    private static final double CROSS_EVERY_MM = 50;
    private static final double CROSS_MM = 2;

    private final ZoneMap zones;
    private final List<ScalpPoint> hairline;
    private final Words words;
    private final double lowW;
    private final double highW;
    private final double lowS;
    private final double highS;

    ZoneSheets(ZoneMap zones, List<ScalpPoint> hairline, Words words) {
        this.zones = zones;
        this.hairline = hairline;
        this.words = words;
        List<ScalpPoint> all = new ArrayList<>(hairline);
        zones.outlines().forEach(all::addAll);
        double side = all.stream().mapToDouble(p -> Math.abs(p.wMm())).max().orElse(0);
        this.lowW = -side - OVERLAP_MM;
        this.highW = side + OVERLAP_MM;
        this.lowS = all.stream().mapToDouble(ScalpPoint::sMm).min().orElse(0) - OVERLAP_MM;
        this.highS = all.stream().mapToDouble(ScalpPoint::sMm).max().orElse(0) + OVERLAP_MM;
    }

    int count() {
        return across() * up();
    }

    private int across() {
        return (int) Math.ceil((highW - lowW) / ROOM_WIDE_MM);
    }

    private int up() {
        return (int) Math.ceil((highS - lowS) / ROOM_HIGH_MM);
    }

    /// Back of the head first, so that the sheets lie as they are read.
    void draw(StencilPen pen, int firstNumber, int ofSheets) {
        int number = firstNumber;
        for (int row = up() - 1; row >= 0; row--) {
            for (int column = 0; column < across(); column++) {
                StencilSheet sheet =
                        new StencilSheet(
                                pen,
                                words.messages(),
                                WIDE_MM,
                                HIGH_MM,
                                words.text("stencil.zones.title"),
                                words.text("stencil.print", number++, ofSheets),
                                words.text("stencil.zones.use"),
                                words.text("stencil.zones.distortion"));
                new Tile(sheet, column, row).draw();
            }
        }
    }

    /// One sheet's part of the map; forehead below, the person's left on the right.
    private final class Tile {
        private final StencilSheet sheet;
        private final double zeroX;
        private final double zeroY;

        Tile(StencilSheet sheet, int column, int row) {
            this.sheet = sheet;
            double middleW = (lowW + highW) / 2;
            double leftW = middleW + (column - across() / 2.0) * ROOM_WIDE_MM;
            this.zeroX = StencilSheet.EDGE_MM - leftW;
            this.zeroY = sheet.topMm() + ROOM_HIGH_MM + lowS + row * ROOM_HIGH_MM;
        }

        void draw() {
            zones.outlines().forEach(line -> stroke("zone-outline", 0.4, line));
            zones.borders().forEach(line -> stroke("zone-border", 0.25, line));
            stroke("hairline", 0.5, hairline);
            stroke("midline", 0.15, List.of(new ScalpPoint(lowS, 0), new ScalpPoint(highS, 0)));
            crosses();
            for (Map.Entry<Zone, List<ScalpPoint>> zone : zones.places().entrySet()) {
                name(zone.getKey(), zone.getValue());
            }
            label(new ScalpPoint(lowS + 8, 10), words.text("stencil.midline"));
            label(new ScalpPoint(lowS + 8, lowW + 20), words.text("stencil.right"));
            label(new ScalpPoint(lowS + 8, highW - 20), words.text("stencil.left"));
        }

        /// Marks every 5 cm, by which sheets are put together.
        private void crosses() {
            for (double s = 0; s <= highS; s += CROSS_EVERY_MM) {
                for (double w = -3 * CROSS_EVERY_MM; w <= highW; w += CROSS_EVERY_MM) {
                    double x = zeroX + w;
                    double y = zeroY - s;
                    if (s >= lowS && w >= lowW && w != 0 && sheet.holds(x, y)) {
                        sheet.stroke("cross", 0.15, x - CROSS_MM, y, x + CROSS_MM, y);
                        sheet.stroke("cross", 0.15, x, y - CROSS_MM, x, y + CROSS_MM);
                    }
                }
            }
        }

        /// Names a zone at its place on this sheet that is nearest to the middle of its part here.
        private void name(Zone zone, List<ScalpPoint> places) {
            List<ScalpPoint> here =
                    places.stream()
                            .filter(p -> sheet.holds(zeroX + p.wMm(), zeroY - p.sMm()))
                            .toList();
            double s = here.stream().mapToDouble(ScalpPoint::sMm).average().orElse(0);
            double w = here.stream().mapToDouble(ScalpPoint::wMm).average().orElse(0);
            here.stream()
                    .min(
                            Comparator.comparingDouble(p ->
                                    (p.sMm() - s) * (p.sMm() - s) + (p.wMm() - w) * (p.wMm() - w)))
                    .ifPresent(middle -> label(middle, words.zone(zone)));
        }

        private void label(ScalpPoint at, String text) {
            sheet.label(zeroX + at.wMm(), zeroY - at.sMm(), text);
        }

        private void stroke(String name, double widthMm, List<ScalpPoint> line) {
            double[] xy = new double[2 * line.size()];
            for (int k = 0; k < line.size(); k++) {
                xy[2 * k] = zeroX + line.get(k).wMm();
                xy[2 * k + 1] = zeroY - line.get(k).sMm();
            }
            sheet.stroke(name, widthMm, xy);
        }
    }
}
