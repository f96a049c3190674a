package stipple.bench.bake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stipple.core.math.Vec3;

/// A mesh of quads that can take one Catmull-Clark step.
///
/// Source: catmull1978recursive.
record QuadMesh(List<Vec3> points, List<int[]> quads) {
    /// The part of a figure that the given quads use, with only the points they need.
    static QuadMesh of(double[] xyz, List<int[]> quads) {
        Map<Integer, Integer> kept = new HashMap<>();
        List<Vec3> points = new ArrayList<>();
        List<int[]> faces = new ArrayList<>();
        for (int[] quad : quads) {
            int[] face = new int[quad.length];
            for (int k = 0; k < quad.length; k++) {
                int v = quad[k];
                Integer number = kept.get(v);
                if (number == null) {
                    number = points.size();
                    kept.put(v, number);
                    points.add(new Vec3(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]));
                }
                face[k] = number;
            }
            faces.add(face);
        }
        return new QuadMesh(points, faces);
    }

    /// One Catmull-Clark step; edges with one face are kept as smooth border curves.
    QuadMesh subdivided() {
        Map<Long, Edge> edges = edges();
        List<Vec3> fine = new ArrayList<>(points);
        movePoints(edges, fine);
        int firstFace = fine.size();
        for (int[] quad : quads) {
            fine.add(centre(quad));
        }
        for (Edge edge : edges.values()) {
            edge.number = fine.size();
            fine.add(edgePoint(edge));
        }
        List<int[]> faces = new ArrayList<>(4 * quads.size());
        for (int f = 0; f < quads.size(); f++) {
            int[] quad = quads.get(f);
            for (int k = 0; k < 4; k++) {
                int next = edge(edges, quad[k], quad[(k + 1) % 4]).number;
                int before = edge(edges, quad[k], quad[(k + 3) % 4]).number;
                faces.add(new int[] {quad[k], next, firstFace + f, before});
            }
        }
        return new QuadMesh(fine, faces);
    }

    /// Two triangles a quad, cut from its first corner to its third. After a subdivision step that
    /// is from an old point to the centre of an old quad, so mirror images are cut alike.
    int[] triangles() {
        int[] triangles = new int[6 * quads.size()];
        int at = 0;
        for (int[] q : quads) {
            for (int corner : new int[] {q[0], q[1], q[2], q[0], q[2], q[3]}) {
                triangles[at++] = corner;
            }
        }
        return triangles;
    }

    private void movePoints(Map<Long, Edge> edges, List<Vec3> fine) {
        int n = points.size();
        Vec3[] faceSum = zeros(n);
        Vec3[] middleSum = zeros(n);
        Vec3[] borderSum = zeros(n);
        int[] valence = new int[n];
        int[] borders = new int[n];
        for (int[] quad : quads) {
            Vec3 centre = centre(quad);
            for (int v : quad) {
                faceSum[v] = faceSum[v].plus(centre);
            }
        }
        for (Edge edge : edges.values()) {
            Vec3 middle = middle(edge);
            for (int v : new int[] {edge.from, edge.to}) {
                valence[v]++;
                middleSum[v] = middleSum[v].plus(middle);
                if (edge.faces.size() == 1) {
                    borders[v]++;
                    borderSum[v] = borderSum[v].plus(middle);
                }
            }
        }
        for (int v = 0; v < n; v++) {
            double k = valence[v];
            Vec3 p = points.get(v);
            Vec3 moved =
                    borders[v] > 0
                            ? p.plus(borderSum[v].times(1.0 / borders[v])).times(0.5)
                            : faceSum[v]
                                    .times(1 / (k * k))
                                    .plus(middleSum[v].times(2 / (k * k)))
                                    .plus(p.times((k - 3) / k));
            fine.set(v, moved);
        }
    }

    private Vec3 edgePoint(Edge edge) {
        Vec3 middle = middle(edge);
        if (edge.faces.size() == 1) {
            return middle;
        }
        Vec3 centres =
                centre(quads.get(edge.faces.get(0))).plus(centre(quads.get(edge.faces.get(1))));
        return middle.times(0.5).plus(centres.times(0.25));
    }

    private Vec3 middle(Edge edge) {
        return points.get(edge.from).plus(points.get(edge.to)).times(0.5);
    }

    private Vec3 centre(int[] quad) {
        Vec3 diagonal = points.get(quad[0]).plus(points.get(quad[2]));
        return diagonal.plus(points.get(quad[1]).plus(points.get(quad[3]))).times(0.25);
    }

    private Map<Long, Edge> edges() {
        Map<Long, Edge> edges = new java.util.LinkedHashMap<>();
        for (int f = 0; f < quads.size(); f++) {
            int[] quad = quads.get(f);
            for (int k = 0; k < 4; k++) {
                int a = quad[k];
                int b = quad[(k + 1) % 4];
                edges.computeIfAbsent(key(a, b), x -> new Edge(a, b)).faces.add(f);
            }
        }
        return edges;
    }

    private static Edge edge(Map<Long, Edge> edges, int a, int b) {
        Edge edge = edges.get(key(a, b));
        if (edge == null) {
            throw new IllegalStateException("edge " + a + "-" + b + " is missing");
        }
        return edge;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static Vec3[] zeros(int n) {
        Vec3[] zeros = new Vec3[n];
        java.util.Arrays.fill(zeros, Vec3.ZERO);
        return zeros;
    }

    private static final class Edge {
        final int from;
        final int to;
        final List<Integer> faces = new ArrayList<>(2);
        int number = -1;

        Edge(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }
}
