package stipple.app.report;

import stipple.app.text.Messages;

/// One sheet of a stencil in the drawing: its heading, its ruler, and the lines and words between,
/// cut at the sheet's margins. Words are written last, where they touch no line.
final class StencilSheet {
    static final double EDGE_MM = 15;
    private static final double RULER_MM = 100;
    private static final double RULER_ABOVE_FOOT_MM = 24;
    private static final double TITLE_PT = 14;
    private static final double WORDS_PT = 9;
    private static final double LABEL_PT = 8;
    private static final double LINE_MM = 5.5;

    private final StencilPen pen;
    private final double wideMm;
    private final double highMm;
    private final double topMm;
    private final LabelRoom room;

    /// Begins a sheet with its heading.
    StencilSheet(
            StencilPen pen, Messages messages, double wideMm, double highMm, String... heading) {
        this.pen = pen;
        this.wideMm = wideMm;
        this.highMm = highMm;
        pen.sheet(wideMm, highMm);
        double y = 20;
        pen.words(EDGE_MM, y, TITLE_PT, heading[0]);
        y += 1.5;
        for (int k = 1; k < heading.length; k++) {
            y += LINE_MM;
            pen.words(EDGE_MM, y, WORDS_PT, heading[k]);
        }
        this.topMm = topMm(heading.length);
        this.room = new LabelRoom(EDGE_MM, topMm, wideMm - EDGE_MM, bottomMm());
        ruler(messages.text("stencil.ruler"));
    }

    /// Where the drawing may begin below a heading of some lines.
    static double topMm(int headingLines) {
        return 20 + 1.5 + LINE_MM * (headingLines - 1) + 4;
    }

    /// Height that is left for the drawing.
    static double roomHighMm(double sheetHighMm, int headingLines) {
        return sheetHighMm - RULER_ABOVE_FOOT_MM - 8 - topMm(headingLines);
    }

    double topMm() {
        return topMm;
    }

    private double bottomMm() {
        return highMm - RULER_ABOVE_FOOT_MM - 8;
    }

    /// A line, cut at the margins; words keep off it.
    void stroke(String name, double widthMm, double... xyMm) {
        for (double[] part : SheetClip.inside(xyMm, EDGE_MM, topMm, wideMm - EDGE_MM, bottomMm())) {
            pen.stroke(name, widthMm, part);
        }
        room.keepOff(xyMm);
    }

    boolean holds(double xMm, double yMm) {
        return xMm > EDGE_MM && xMm < wideMm - EDGE_MM && yMm > topMm && yMm < bottomMm();
    }

    /// Words beside a point of this sheet, free of every line drawn so far.
    void label(double xMm, double yMm, String words) {
        if (holds(xMm, yMm)) {
            LabelRoom.Place place = room.near(xMm, yMm, LABEL_PT, words);
            pen.words(place.xMm(), place.yMm(), LABEL_PT, words);
        }
    }

    private void ruler(String words) {
        double y = highMm - RULER_ABOVE_FOOT_MM;
        pen.stroke("ruler", 0.3, EDGE_MM, y, EDGE_MM + RULER_MM, y);
        for (int mm = 0; mm <= RULER_MM; mm++) {
            double tick = mm % 10 == 0 ? 5 : mm % 5 == 0 ? 3.5 : 2;
            pen.stroke("tick", 0.2, EDGE_MM + mm, y, EDGE_MM + mm, y - tick);
        }
        pen.words(EDGE_MM, y + 5, LABEL_PT, words);
    }
}
