package stipple.core.skin.optics;

/// Follows photons through a stack, one at a time, from a point on the first surface straight down.
///
/// A photon is a weight that loses the absorbed share at each event and then scatters by the
/// formula of Henyey and Greenstein; at a border it is mirrored or refracted as a whole, by chance
/// (Fresnel). A photon whose weight has become small survives by chance with ten times the weight,
/// which is right on average. After a million events it is dropped. Source: wang1995mcml,
/// henyey1941diffuse.
public final class PhotonTracer {
    private static final int MOST_EVENTS = 1_000_000;
    private static final double SURVIVAL = 0.1;

    private final int layers;
    private final double[] top;
    private final double[] bottom;
    private final double[] meanFreePath;
    private final double[] albedo;
    private final double[] anisotropy;
    private final double[] index;
    private final double smallWeight;

    /// @param smallWeight below which a photon has to survive by chance, in (0, 1)
    public PhotonTracer(LayerStack stack, double smallWeight) {
        this.smallWeight = smallWeight;
        layers = stack.layers().size();
        top = new double[layers];
        bottom = new double[layers];
        meanFreePath = new double[layers];
        albedo = new double[layers];
        anisotropy = new double[layers];
        index = new double[layers + 2];
        index[0] = stack.indexAbove();
        index[layers + 1] = stack.indexBelow();
        double z = 0;
        for (int i = 0; i < layers; i++) {
            Layer layer = stack.layers().get(i);
            top[i] = z;
            z += layer.thicknessCm();
            bottom[i] = z;
            meanFreePath[i] = 1 / layer.extinctionPerCm();
            albedo[i] = layer.albedo();
            anisotropy[i] = layer.anisotropy();
            index[i + 1] = layer.refractiveIndex();
        }
    }

    /// The share of light that the first surface mirrors; the photons start behind it.
    public double specular() {
        return Fresnel.reflectance(index[0], index[1], 1);
    }

    /// Follows `count` photons.
    public void trace(PhotonDice dice, int count, PhotonPath path) {
        double start = 1 - specular();
        for (int photon = 0; photon < count; photon++) {
            follow(dice, start, path);
        }
    }

    private void follow(PhotonDice dice, double start, PhotonPath path) {
        double x = 0;
        double y = 0;
        double z = 0;
        double ux = 0;
        double uy = 0;
        double uz = 1;
        double weight = start;
        int layer = 0;
        for (int events = 0; events < MOST_EVENTS; events++) {
            // Free path, cut off at the border of the layer.
            double length = dice.exponential() * meanFreePath[layer];
            double border = Double.POSITIVE_INFINITY;
            if (uz > 0) {
                border = (bottom[layer] - z) / uz;
            } else if (uz < 0) {
                border = (top[layer] - z) / uz;
            }
            boolean crossing = border <= length;
            if (crossing) {
                length = border;
            }
            if (length == Double.POSITIVE_INFINITY) {
                path.end(0, 0);
                return;
            }
            path.piece(layer, x, y, z, ux, uy, uz, length);
            x += length * ux;
            y += length * uy;

            if (crossing) {
                // Mirrored or refracted at the border.
                boolean down = uz > 0;
                z = down ? bottom[layer] : top[layer];
                double here = index[layer + 1];
                double there = index[down ? layer + 2 : layer];
                double cos = Math.abs(uz);
                double mirrored = Fresnel.reflectance(here, there, cos);
                if (mirrored > 0 && dice.uniform() < mirrored) {
                    uz = -uz;
                    continue;
                }
                layer += down ? 1 : -1;
                if (layer < 0 || layer == layers) {
                    path.end(down ? 0 : weight, down ? weight : 0);
                    return;
                }
                double ratio = here / there;
                if (ratio != 1) {
                    ux *= ratio;
                    uy *= ratio;
                    double cosThere = Math.sqrt(1 - ratio * ratio * (1 - cos * cos));
                    uz = down ? cosThere : -cosThere;
                }
                continue;
            }
            z += length * uz;

            // Absorbed share; small photons survive by chance.
            weight *= albedo[layer];
            if (weight < smallWeight) {
                if (dice.uniform() >= SURVIVAL || weight == 0) {
                    path.end(0, 0);
                    return;
                }
                weight /= SURVIVAL;
            }

            // Scattered: polar angle by Henyey and Greenstein, azimuth uniform.
            double g = anisotropy[layer];
            double xi = dice.uniform();
            double cos;
            if (g == 0) {
                cos = 2 * xi - 1;
            } else {
                double t = (1 - g * g) / (1 - g + 2 * g * xi);
                cos = (1 + g * g - t * t) / (2 * g);
                cos = Math.min(1, Math.max(-1, cos));
            }
            double sin = Math.sqrt(1 - cos * cos);
            dice.azimuth();
            double across = sin * dice.cosAzimuth;
            double along = sin * dice.sinAzimuth;
            double flat2 = 1 - uz * uz;
            if (flat2 < 1e-10) {
                ux = across;
                uy = along;
                uz = uz > 0 ? cos : -cos;
            } else {
                double flat = Math.sqrt(flat2);
                double a = across / flat;
                double b = along / flat;
                double vx = a * ux * uz - b * uy + ux * cos;
                double vy = a * uy * uz + b * ux + uy * cos;
                double vz = -across * flat + uz * cos;
                // Rounding must not let the direction grow or shrink over many events.
                double trim = 1.5 - 0.5 * (vx * vx + vy * vy + vz * vz);
                ux = vx * trim;
                uy = vy * trim;
                uz = vz * trim;
            }
        }
        path.end(0, 0);
    }
}
