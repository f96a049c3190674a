package stipple.core.scene;

/// Gradient noise in space: a smooth random function of three coordinates with values in about [-1,
/// 1], mean 0 and wavelength about 1. Plain arithmetic on hashed lattice gradients, so equal on
/// every machine. Source: perlin2002noise.
final class Noise {
    private final int seed;

    Noise(long seed) {
        this.seed = (int) (seed ^ (seed >>> 32));
    }

    /// The noise at a place.
    float at(float x, float y, float z) {
        int ix = floor(x);
        int iy = floor(y);
        int iz = floor(z);
        float fx = x - ix;
        float fy = y - iy;
        float fz = z - iz;
        float u = fade(fx);
        float v = fade(fy);
        float w = fade(fz);
        float y0 =
                mix(
                        mix(
                                corner(ix, iy, iz, fx, fy, fz),
                                corner(ix + 1, iy, iz, fx - 1, fy, fz),
                                u),
                        mix(
                                corner(ix, iy + 1, iz, fx, fy - 1, fz),
                                corner(ix + 1, iy + 1, iz, fx - 1, fy - 1, fz),
                                u),
                        v);
        float y1 =
                mix(
                        mix(
                                corner(ix, iy, iz + 1, fx, fy, fz - 1),
                                corner(ix + 1, iy, iz + 1, fx - 1, fy, fz - 1),
                                u),
                        mix(
                                corner(ix, iy + 1, iz + 1, fx, fy - 1, fz - 1),
                                corner(ix + 1, iy + 1, iz + 1, fx - 1, fy - 1, fz - 1),
                                u),
                        v);
        return mix(y0, y1, w);
    }

    /// A random number in [0, 1) that belongs to a cell of the integer lattice, stream `k`.
    float cell(int ix, int iy, int iz, int k) {
        return (hash(ix, iy, iz, seed + 0x632be59b * (k + 1)) >>> 8) * 0x1.0p-24f;
    }

    /// How deep the place lies inside the nearest of sparse round spots, (0, 1] inside, 0 outside.
    /// Spots stand one in a unit cell with probability `share`, their radii are `least` to `most`
    /// (below 0.5), small ones more frequent.
    float spot(float x, float y, float z, float share, float least, float most) {
        float deepest = 0;
        for (int cx = floor(x - most); cx <= floor(x + most); cx++) {
            for (int cy = floor(y - most); cy <= floor(y + most); cy++) {
                for (int cz = floor(z - most); cz <= floor(z + most); cz++) {
                    if (cell(cx, cy, cz, 0) < share) {
                        deepest = Math.max(deepest, depth(x, y, z, cx, cy, cz, least, most));
                    }
                }
            }
        }
        return deepest;
    }

    /// How deep a place lies in the spot of a cell.
    private float depth(
            float x, float y, float z, int cx, int cy, int cz, float least, float most) {
        float dx = x - cx - cell(cx, cy, cz, 1);
        float dy = y - cy - cell(cx, cy, cz, 2);
        float dz = z - cz - cell(cx, cy, cz, 3);
        float size = cell(cx, cy, cz, 4);
        float radius = least + (most - least) * size * size;
        return 1 - (dx * dx + dy * dy + dz * dz) / (radius * radius);
    }

    static int floor(float x) {
        int i = (int) x;
        return x < i ? i - 1 : i;
    }

    private float corner(int ix, int iy, int iz, float fx, float fy, float fz) {
        int h = hash(ix, iy, iz, seed);
        float gx = ((h & 1023) - 511.5f) * (1 / 256f);
        float gy = (((h >> 10) & 1023) - 511.5f) * (1 / 256f);
        float gz = (((h >>> 20) & 1023) - 511.5f) * (1 / 256f);
        return gx * fx + gy * fy + gz * fz;
    }

    private static int hash(int x, int y, int z, int s) {
        int h = s ^ x * 0x8da6b343 ^ y * 0xd8163841 ^ z * 0xcb1ab31f;
        h ^= h >>> 16;
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        return h ^ (h >>> 16);
    }

    private static float fade(float t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }
}
