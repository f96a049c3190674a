package stipple.core.scene;

import java.util.Arrays;
import java.util.List;

/// The light that arrives at every vertex: what a matt surface there gathers from all lamps that
/// see it, per channel; the mean direction the light comes from; and how much of each glossy lamp
/// is seen. Light that enters skin comes out a little further on, red the furthest: `gathered` is
/// spread along the mesh accordingly, which softens shadow edges the way skin does. Source:
/// borshukov2003realistic.
final class VertexLight {
    /// How far the shadow side still gathers light, by channel (wrapped cosine).
    private static final float[] WRAP = {0.20f, 0.10f, 0.07f};

    /// Rounds of spreading and share given to the neighbours in each, by channel.
    private static final int[] ROUNDS = {3, 1, 1};

    private static final float[] SHARE = {0.5f, 0.45f, 0.2f};

    private static final int VERTICES_PER_TASK = 512;

    final float[] gathered;
    final float[] meanDirection;
    final float[] openness;
    final float[] glossyOpen;

    /// Of each glossy lamp the direction and the strengths, six numbers a lamp.
    final float[] glossy;

    final int glossyCount;

    private final SceneMesh mesh;

    private VertexLight(SceneMesh mesh, List<Lamp> lamps) {
        this.mesh = mesh;
        List<Lamp> shining = lamps.stream().filter(Lamp::glossy).toList();
        this.glossyCount = shining.size();
        this.glossy = new float[6 * glossyCount];
        for (int k = 0; k < glossyCount; k++) {
            Lamp lamp = shining.get(k);
            glossy[6 * k] = (float) lamp.towards().x();
            glossy[6 * k + 1] = (float) lamp.towards().y();
            glossy[6 * k + 2] = (float) lamp.towards().z();
            glossy[6 * k + 3] = lamp.red();
            glossy[6 * k + 4] = lamp.green();
            glossy[6 * k + 5] = lamp.blue();
        }
        this.gathered = new float[3 * mesh.vertexCount()];
        this.meanDirection = new float[3 * mesh.vertexCount()];
        this.openness = new float[mesh.vertexCount()];
        this.glossyOpen = new float[mesh.vertexCount() * glossyCount];
    }

    /// @param visibility what is seen of the mesh: right there, unsaid elsewhere
    static VertexLight of(SceneMesh mesh, List<Lamp> lamps, Visibility visibility, int threads) {
        VertexLight light = new VertexLight(mesh, lamps);
        boolean[] near = visibility.near(Arrays.stream(ROUNDS).max().orElseThrow());
        ShadowMap[] shadows = new ShadowMap[lamps.size()];
        Bands.run(
                lamps.size(),
                1,
                threads,
                (from, to) -> {
                    for (int k = from; k < to; k++) {
                        shadows[k] = new ShadowMap(mesh, lamps.get(k).towards());
                    }
                });
        Bands.run(
                mesh.vertexCount(),
                VERTICES_PER_TASK,
                threads,
                (from, to) -> light.gather(lamps, shadows, near, from, to));
        light.spread();
        return light;
    }

    private void gather(List<Lamp> lamps, ShadowMap[] shadows, boolean[] near, int from, int to) {
        for (int v = from; v < to; v++) {
            if (!near[v]) {
                continue;
            }
            float open = 0;
            int g = 0;
            for (int k = 0; k < lamps.size(); k++) {
                Lamp lamp = lamps.get(k);
                float seen = shadows[k].open(mesh.position, mesh.normal, 3 * v);
                open += seen;
                if (lamp.glossy()) {
                    glossyOpen[v * glossyCount + g++] = seen;
                }
                if (seen > 0) {
                    add(v, lamp, seen);
                }
            }
            openness[v] = open / lamps.size();
        }
    }

    private void add(int v, Lamp lamp, float seen) {
        float x = (float) lamp.towards().x();
        float y = (float) lamp.towards().y();
        float z = (float) lamp.towards().z();
        int at = 3 * v;
        float cosine = mesh.normal[at] * x + mesh.normal[at + 1] * y + mesh.normal[at + 2] * z;
        float[] strength = {lamp.red() * seen, lamp.green() * seen, lamp.blue() * seen};
        for (int c = 0; c < 3; c++) {
            float wrap = mesh.material[v] == SceneMesh.SKIN ? WRAP[c] : 0;
            float wrapped = (cosine + wrap) / (1 + wrap);
            if (wrapped > 0) {
                gathered[at + c] += strength[c] * wrapped;
            }
        }
        if (cosine > -0.1f) {
            meanDirection[at] += strength[1] * x;
            meanDirection[at + 1] += strength[1] * y;
            meanDirection[at + 2] += strength[1] * z;
        }
    }

    private void spread() {
        float[] sum = new float[mesh.vertexCount()];
        int[] neighbours = new int[mesh.vertexCount()];
        for (int c = 0; c < 3; c++) {
            for (int round = 0; round < ROUNDS[c]; round++) {
                spread(c, SHARE[c], sum, neighbours);
            }
        }
    }

    private void spread(int channel, float share, float[] sum, int[] neighbours) {
        Arrays.fill(sum, 0);
        Arrays.fill(neighbours, 0);
        for (int t = 0; t < mesh.triangles.length; t += 3) {
            for (int k = 0; k < 3; k++) {
                int a = mesh.triangles[t + k];
                int b = mesh.triangles[t + (k + 1) % 3];
                sum[a] += gathered[3 * b + channel];
                sum[b] += gathered[3 * a + channel];
                neighbours[a]++;
                neighbours[b]++;
            }
        }
        for (int v = 0; v < sum.length; v++) {
            if (neighbours[v] > 0 && mesh.material[v] == SceneMesh.SKIN) {
                int at = 3 * v + channel;
                gathered[at] += share * (sum[v] / neighbours[v] - gathered[at]);
            }
        }
    }
}
