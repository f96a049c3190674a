package stipple.core.scene;

import java.util.HashMap;
import java.util.Map;

/// Places in space that keep a least distance from each other, found through a grid of cells.
final class Darts {
    private final float leastMm;
    private final Map<Long, float[]> cells = new HashMap<>();

    Darts(float leastMm) {
        this.leastMm = leastMm;
    }

    /// Takes the place if no taken one is nearer than the least distance, or nearer than 0.68 of
    /// the mean spacing at the wanted density, whichever is larger.
    boolean accept(float x, float y, float z, float perCm2) {
        float spacing = 0.68f * 10.7f / (float) Math.sqrt(Math.max(1, perCm2));
        float free = Math.max(leastMm, Math.min(spacing, 3 * leastMm));
        int reach = free > leastMm ? 1 + (int) (free / leastMm) : 1;
        int ix = cell(x);
        int iy = cell(y);
        int iz = cell(z);
        for (int dz = -reach; dz <= reach; dz++) {
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    if (taken(key(ix + dx, iy + dy, iz + dz), x, y, z, free)) {
                        return false;
                    }
                }
            }
        }
        cells.put(key(ix, iy, iz), new float[] {x, y, z});
        return true;
    }

    private boolean taken(long key, float x, float y, float z, float freeMm) {
        float[] other = cells.get(key);
        if (other == null) {
            return false;
        }
        float dx = other[0] - x;
        float dy = other[1] - y;
        float dz = other[2] - z;
        return dx * dx + dy * dy + dz * dz < freeMm * freeMm;
    }

    private int cell(float mm) {
        return Noise.floor(mm / leastMm);
    }

    private static long key(int x, int y, int z) {
        return (x & 0x1FFFFFL) << 42 | (y & 0x1FFFFFL) << 21 | (z & 0x1FFFFFL);
    }
}
