package stipple.app.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.skin.DotProfile;

/// The haze of all dots at the vertices of a head: light that dots catch from the skin millimetres
/// around them, where one dot's share is too faint to draw and that of all is a shade of the skin.
/// The numbers are those of the server's own pictures ([DotProfile]); a head's vertices stand close
/// enough for them.
final class HeadHaze {
    private static final int CHANNELS = 3;
    private static final double REACH_SIGMAS = 3;
    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;

    private final TriangleMesh mesh;
    private final double cellMm;
    private final Map<Long, List<Integer>> cells = new HashMap<>();
    private final float[] density;

    private HeadHaze(TriangleMesh mesh, double cellMm) {
        this.mesh = mesh;
        this.cellMm = cellMm;
        this.density = new float[CHANNELS * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            long key =
                    key(
                            cell(mesh.coordinate(v, 0)),
                            cell(mesh.coordinate(v, 1)),
                            cell(mesh.coordinate(v, 2)));
            cells.computeIfAbsent(key, k -> new ArrayList<>()).add(v);
        }
    }

    /// Optical density of red, green and blue at each vertex.
    ///
    /// @param profiles one for each deposit, empty for those still to come
    static float[] density(TriangleMesh mesh, Deposits dots, List<Optional<DotProfile>> profiles) {
        double widest =
                profiles.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(DotProfile::hazeSigmaMm)
                        .max()
                        .orElse(1);
        HeadHaze haze = new HeadHaze(mesh, REACH_SIGMAS * widest);
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).isPresent()) {
                haze.add(dots, i, profiles.get(i).get());
            }
        }
        return haze.density;
    }

    private void add(Deposits dots, int i, DotProfile profile) {
        double sigma2 = profile.hazeSigmaMm() * profile.hazeSigmaMm();
        int x = cell(dots.xMm(i));
        int y = cell(dots.yMm(i));
        int z = cell(dots.zMm(i));
        for (int k = 0; k < 27; k++) {
            long key = key(x + k % 3 - 1, y + k / 3 % 3 - 1, z + k / 9 - 1);
            for (int v : cells.getOrDefault(key, List.of())) {
                double dx = mesh.coordinate(v, 0) - dots.xMm(i);
                double dy = mesh.coordinate(v, 1) - dots.yMm(i);
                double dz = mesh.coordinate(v, 2) - dots.zMm(i);
                double away2 = dx * dx + dy * dy + dz * dz;
                if (away2 < REACH_SIGMAS * REACH_SIGMAS * sigma2) {
                    double share = Math.exp(-away2 / (2 * sigma2)) / (2 * Math.PI * sigma2);
                    for (int c = 0; c < CHANNELS; c++) {
                        density[CHANNELS * v + c] += (float) (share * profile.hazeDensityMm2(c));
                    }
                }
            }
        }
    }

    private int cell(double mm) {
        return (int) Math.floor(mm / cellMm);
    }

    private static long key(int x, int y, int z) {
        return ((x & MASK) << (2 * BITS)) | ((y & MASK) << BITS) | (z & MASK);
    }
}
