package stipple.core.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lines on a grid of nodes, as polylines in node coordinates (column, row): where a sampled field
/// crosses zero, or where neighbouring nodes differ. Every line is as long as it can be and begins
/// and ends at the same point when it is closed.
public final class ContourLines {
    private final List<double[]> segments = new ArrayList<>();

    private ContourLines() {}

    /// Where `values` cross zero between the nodes.
    ///
    /// @param values row after row
    public static List<double[]> ofZero(double[] values, int columns) {
        ContourLines lines = new ContourLines();
        int rows = values.length / columns;
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                lines.crossSquare(values, columns, column, row);
            }
        }
        return lines.linked();
    }

    /// Halfway between neighbouring nodes that hold different kinds; nodes of a kind below zero
    /// count as nothing and have no border.
    ///
    /// @param kinds row after row
    public static List<double[]> between(int[] kinds, int columns) {
        ContourLines lines = new ContourLines();
        for (int at = 0; at < kinds.length; at++) {
            int column = at % columns;
            int row = at / columns;
            if (column + 1 < columns && differ(kinds[at], kinds[at + 1])) {
                lines.add(column + 0.5, row - 0.5, column + 0.5, row + 0.5);
            }
            if (at + columns < kinds.length && differ(kinds[at], kinds[at + columns])) {
                lines.add(column - 0.5, row + 0.5, column + 0.5, row + 0.5);
            }
        }
        return lines.linked();
    }

    private static boolean differ(int a, int b) {
        return a >= 0 && b >= 0 && a != b;
    }

    private void crossSquare(double[] values, int columns, int column, int row) {
        int at = row * columns + column;
        double[] corner = {
            values[at], values[at + 1], values[at + columns + 1], values[at + columns]
        };
        double[] crossings = new double[8];
        int count = 0;
        for (int k = 0; k < 4; k++) {
            double from = corner[k];
            double to = corner[(k + 1) % 4];
            if (from > 0 != to > 0) {
                double t = from / (from - to);
                crossings[count++] =
                        column
                                + switch (k) {
                                    case 0 -> t;
                                    case 1 -> 1;
                                    case 2 -> 1 - t;
                                    default -> 0;
                                };
                crossings[count++] =
                        row
                                + switch (k) {
                                    case 0 -> 0;
                                    case 1 -> t;
                                    case 2 -> 1;
                                    default -> 1 - t;
                                };
            }
        }
        for (int k = 0; k < count; k += 4) {
            add(crossings[k], crossings[k + 1], crossings[k + 2], crossings[k + 3]);
        }
    }

    private void add(double x0, double y0, double x1, double y1) {
        if (!Node.of(x0, y0).equals(Node.of(x1, y1))) {
            segments.add(new double[] {x0, y0, x1, y1});
        }
    }

    /// Joins the segments at their common ends; points on a straight run are left out.
    private List<double[]> linked() {
        Map<Node, List<Integer>> ends = new HashMap<>();
        for (int k = 0; k < segments.size(); k++) {
            ends.computeIfAbsent(node(k, 0), n -> new ArrayList<>()).add(k);
            ends.computeIfAbsent(node(k, 2), n -> new ArrayList<>()).add(k);
        }
        boolean[] used = new boolean[segments.size()];
        List<double[]> lines = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < used.length; k++) {
                for (int end = 0; end <= 2 && !used[k]; end += 2) {
                    boolean isEnd = ends.getOrDefault(node(k, end), List.of()).size() != 2;
                    if (isEnd || pass == 1) {
                        lines.add(walk(k, end, ends, used));
                    }
                }
            }
        }
        return List.copyOf(lines);
    }

    private double[] walk(int first, int end, Map<Node, List<Integer>> ends, boolean[] used) {
        List<Node> line = new ArrayList<>();
        Node at = node(first, end);
        line.add(at);
        int segment = first;
        while (segment >= 0) {
            used[segment] = true;
            at = at.equals(node(segment, 0)) ? node(segment, 2) : node(segment, 0);
            line.add(at);
            List<Integer> here = ends.getOrDefault(at, List.of());
            segment =
                    here.size() == 2
                            ? here.stream().filter(k -> !used[k]).findFirst().orElse(-1)
                            : -1;
        }
        return corners(line);
    }

    private static double[] corners(List<Node> line) {
        double[] xy = new double[2 * line.size()];
        int count = 0;
        for (int k = 0; k < line.size(); k++) {
            boolean isInner = k > 0 && k + 1 < line.size();
            if (!isInner || !isStraight(line.get(k - 1), line.get(k), line.get(k + 1))) {
                xy[count++] = line.get(k).x();
                xy[count++] = line.get(k).y();
            }
        }
        return java.util.Arrays.copyOf(xy, count);
    }

    private static boolean isStraight(Node a, Node b, Node c) {
        double cross = (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
        return Math.abs(cross) < 1e-9;
    }

    private Node node(int segment, int end) {
        double[] s = segments.get(segment);
        return Node.of(s[end], s[end + 1]);
    }

    /// An end of segments, in billionths of a step, so that ends which are the same are equal.
    private record Node(long xBillionths, long yBillionths) {
        private static final double BILLION = 1e9;

        static Node of(double x, double y) {
            return new Node(Math.round(x * BILLION), Math.round(y * BILLION));
        }

        double x() {
            return xBillionths / BILLION;
        }

        double y() {
            return yBillionths / BILLION;
        }
    }
}
