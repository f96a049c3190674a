package stipple.core.design;

import stipple.core.resource.Resources;

/// What a temple shape means in numbers, read from `temple-shapes.tsv`. ASSUMPTION: the numbers are
/// drawn, not measured.
///
/// @param radiusMm to which the corner is rounded, 0 as it is drawn
/// @param blendFactor on the way over which the density rises at the corner
/// @param strayFactor on the irregularity at the corner
/// @param reachMm way along the line on either side of the corner over which that fades
record TempleNumbers(double radiusMm, double blendFactor, double strayFactor, double reachMm) {
    private static final int COLUMNS = 5;

    static TempleNumbers of(TempleShape shape) {
        for (String line : Resources.lines("temple-shapes.tsv")) {
            String[] cells = line.split("\t", -1);
            if (cells.length == COLUMNS && cells[0].equals(shape.id())) {
                return new TempleNumbers(
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]));
            }
        }
        throw new IllegalStateException("temple-shapes.tsv has no row for " + shape.id());
    }
}
