package stipple.core.scalp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// Where a plane cuts the skin of a head.
public final class HeadCut {
    /// Ends of neighbouring pieces that are this near are one place.
    private static final double SAME_MM = 1e-3;

    private HeadCut() {}

    /// One straight piece of the cut, as long as a triangle is wide.
    private record Piece(SurfacePoint from, SurfacePoint to) {
        SurfacePoint other(Place end) {
            return Place.of(from).equals(end) ? to : from;
        }
    }

    /// A place to the last thousandth of a millimetre.
    private record Place(long x, long y, long z) {
        static Place of(SurfacePoint point) {
            Vec3 p = point.positionMm();
            return new Place(
                    Math.round(p.x() / SAME_MM),
                    Math.round(p.y() / SAME_MM),
                    Math.round(p.z() / SAME_MM));
        }
    }

    /// The lines of the cut, each from one end to the other.
    ///
    /// @param point a point of the plane, millimetres in the head's frame
    /// @param normal of the plane, of any length but 0
    /// @param isWanted of both ends of a piece
    public static List<List<SurfacePoint>> of(
            Head head, Vec3 point, Vec3 normal, Predicate<Vec3> isWanted) {
        TriangleMesh mesh = head.mesh();
        List<Piece> pieces = new ArrayList<>();
        for (int t = 0; t < head.skinTriangleCount(); t++) {
            List<SurfacePoint> ends = new ArrayList<>(2);
            for (int k = 0; k < 3; k++) {
                crossing(mesh, mesh.corner(t, k), mesh.corner(t, (k + 1) % 3), point, normal)
                        .filter(p -> isWanted.test(p.positionMm()))
                        .ifPresent(ends::add);
            }
            if (ends.size() == 2) {
                pieces.add(new Piece(ends.getFirst(), ends.getLast()));
            }
        }
        return joined(pieces);
    }

    private static Optional<SurfacePoint> crossing(
            TriangleMesh mesh, int a, int b, Vec3 point, Vec3 normal) {
        double highA = mesh.vertex(a).minus(point).dot(normal);
        double highB = mesh.vertex(b).minus(point).dot(normal);
        if (highA < 0 == highB < 0) {
            return Optional.empty();
        }
        double share = highA / (highA - highB);
        return Optional.of(
                new SurfacePoint(
                        between(mesh.vertex(a), mesh.vertex(b), share),
                        between(mesh.normal(a), mesh.normal(b), share).unit()));
    }

    private static Vec3 between(Vec3 a, Vec3 b, double share) {
        return a.plus(b.minus(a).times(share));
    }

    private static List<List<SurfacePoint>> joined(List<Piece> pieces) {
        Map<Place, List<Piece>> byEnd = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (SurfacePoint end : List.of(piece.from(), piece.to())) {
                byEnd.computeIfAbsent(Place.of(end), p -> new ArrayList<>()).add(piece);
            }
        }
        List<List<SurfacePoint>> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (taken(piece, byEnd)) {
                Deque<SurfacePoint> line = new ArrayDeque<>(List.of(piece.from(), piece.to()));
                for (Optional<SurfacePoint> on = next(line.getLast(), byEnd);
                        on.isPresent();
                        on = next(line.getLast(), byEnd)) {
                    line.addLast(on.get());
                }
                for (Optional<SurfacePoint> on = next(line.getFirst(), byEnd);
                        on.isPresent();
                        on = next(line.getFirst(), byEnd)) {
                    line.addFirst(on.get());
                }
                lines.add(List.copyOf(line));
            }
        }
        return lines;
    }

    /// Takes the piece that goes on from an end.
    private static Optional<SurfacePoint> next(SurfacePoint end, Map<Place, List<Piece>> byEnd) {
        Place place = Place.of(end);
        List<Piece> here = byEnd.getOrDefault(place, List.of());
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Piece piece = here.getFirst();
        taken(piece, byEnd);
        return Optional.of(piece.other(place));
    }

    /// Takes a piece out; false if it was taken before.
    private static boolean taken(Piece piece, Map<Place, List<Piece>> byEnd) {
        boolean wasThere = false;
        for (SurfacePoint end : List.of(piece.from(), piece.to())) {
            wasThere |= byEnd.getOrDefault(Place.of(end), new ArrayList<>()).remove(piece);
        }
        return wasThere;
    }
}
