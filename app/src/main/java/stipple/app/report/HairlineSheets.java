package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stipple.app.report.StencilShape.Paper;
import stipple.core.report.ZoneMap;
import stipple.core.scalp.Zone;

/// The sheets with the line to cut along: the rolled-out hairline with the guides that lay it on
/// the forehead and the zones that lie behind it.
final class HairlineSheets {
    private static final double WIDE_MM = 297;
    private static final double HIGH_MM = 210;
    private static final double EDGE_MM = StencilSheet.EDGE_MM;
    private static final double LINE_Y_MM = 145;
    private static final double PUBLISHED_HEIGHT_MM = 80;
    private static final double BORDER_MM = 9;
    private static final double ZONE_NAME_MM = 9;
    private static final int LEAST_RUN = 12;

    private final StencilShape shape;
    private final ZoneMap zones;
    private final Words words;
    private final double originYMm;
    private final int sheets;

    HairlineSheets(StencilShape shape, ZoneMap zones, Words words) {
        this.shape = shape;
        this.zones = zones;
        this.words = words;
        double least = shape.line().stream().mapToDouble(Paper::yMm).min().orElse(0);
        this.originYMm = LINE_Y_MM + Math.min(0, least);
        double half = shape.line().stream().mapToDouble(p -> Math.abs(p.xMm())).max().orElse(0);
        this.sheets = half <= WIDE_MM / 2 - EDGE_MM ? 1 : 2;
    }

    int count() {
        return sheets;
    }

    void draw(StencilPen pen, int ofSheets) {
        for (int sheet = 0; sheet < sheets; sheet++) {
            StencilSheet paper =
                    new StencilSheet(
                            pen, words.messages(), WIDE_MM, HIGH_MM, heading(sheet, ofSheets));
            draw(paper, originXMm(sheet));
        }
    }

    private String[] heading(int sheet, int ofSheets) {
        return new String[] {
            words.text("stencil.title"),
            words.text("stencil.print", sheet + 1, ofSheets),
            words.text("stencil.use"),
            words.text("stencil.distortion"),
            words.text("stencil.length", fixed(shape.lengthMm()), fixed(shape.middleMm()))
        };
    }

    /// Every line first, then the words, which keep off all of them.
    private void draw(StencilSheet sheet, double originX) {
        double[] line = new double[2 * shape.line().size()];
        for (int k = 0; k < shape.line().size(); k++) {
            line[2 * k] = originX + shape.line().get(k).xMm();
            line[2 * k + 1] = originYMm - shape.line().get(k).yMm();
        }
        sheet.stroke("hairline", 0.5, line);
        double top = Math.max(sheet.topMm() + 1, originYMm - 60);
        sheet.stroke("midline", 0.2, originX, top, originX, originYMm + 30);
        double eightCm = originYMm - (PUBLISHED_HEIGHT_MM - shape.middleMm());
        sheet.stroke("eight-cm", 0.3, originX - 8, eightCm, originX + 8, eightCm);
        for (Paper canthus : shape.canthi()) {
            double x = originX + canthus.xMm();
            double y = originYMm - canthus.yMm();
            sheet.stroke("canthus", 0.2, x, y - 15, x, y + 15);
        }
        List<Run> runs = runs();
        for (int k = 1; k < runs.size(); k++) {
            Behind at = behind(runs.get(k).from(), BORDER_MM);
            sheet.stroke(
                    "zone-border",
                    0.2,
                    originX + at.line().xMm(),
                    originYMm - at.line().yMm(),
                    originX + at.behind().xMm(),
                    originYMm - at.behind().yMm());
        }
        for (Run run : runs) {
            Paper at = behind((run.from() + run.to()) / 2, ZONE_NAME_MM).behind();
            sheet.label(originX + at.xMm(), originYMm - at.yMm(), words.zone(run.zone()));
        }
        sheet.label(originX + 12, top + 3, words.text("stencil.midline"));
        sheet.label(originX + 24, eightCm + 5, words.text("stencil.eight-cm"));
        for (Paper canthus : shape.canthi()) {
            double x = originX + canthus.xMm() + 12;
            sheet.label(x, originYMm - canthus.yMm() + 13, words.text("stencil.canthus"));
        }
        side(sheet, shape.line().getFirst(), originX, "stencil.right");
        side(sheet, shape.line().getLast(), originX, "stencil.left");
    }

    private void side(StencilSheet sheet, Paper end, double originX, String key) {
        double outwards = end.xMm() < 0 ? -14 : 14;
        sheet.label(originX + end.xMm() + outwards, originYMm - end.yMm() - 4, words.text(key));
    }

    /// A part of the line with one zone behind it.
    private record Run(Zone zone, int from, int to) {}

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        int last = shape.places().size() - 1;
        for (int k = 1; k <= last; k++) {
            Zone zone = zones.zoneAt(shape.places().get(from));
            boolean ends = k == last || zones.zoneAt(shape.places().get(k)) != zone;
            if (ends && k - from >= LEAST_RUN) {
                runs.add(new Run(zone, from, k));
            }
            from = ends ? k : from;
        }
        return runs;
    }

    /// A point of the line and the one straight behind it.
    private record Behind(Paper line, Paper behind) {}

    private Behind behind(int k, double mm) {
        List<Paper> line = shape.line();
        Paper before = line.get(Math.max(0, k - 2));
        Paper after = line.get(Math.min(line.size() - 1, k + 2));
        double dx = after.xMm() - before.xMm();
        double dy = after.yMm() - before.yMm();
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        Paper at = line.get(k);
        return new Behind(at, new Paper(at.xMm() - mm * dy / length, at.yMm() + mm * dx / length));
    }

    /// One sheet is centred; of two, the first ends and the second begins at the midline.
    private double originXMm(int sheet) {
        if (sheets == 1) {
            return WIDE_MM / 2;
        }
        return sheet == 0 ? WIDE_MM - EDGE_MM : EDGE_MM;
    }

    private static String fixed(double mm) {
        return String.format(Locale.ROOT, "%.0f", mm);
    }
}
