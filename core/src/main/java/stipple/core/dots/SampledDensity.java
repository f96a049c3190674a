package stipple.core.dots;

import stipple.core.design.DensityField;
import stipple.core.image.Parallel;
import stipple.core.scalp.ScalpPoint;

/// A density that is known at the nodes of one surface, for fields that are costly to ask and
/// wanted by more than one placement. Elsewhere it asks the field.
public final class SampledDensity implements DensityField {
    private final DotSurface surface;
    private final DensityField field;
    private final double[] atNodes;

    private SampledDensity(DotSurface surface, DensityField field, double[] atNodes) {
        this.surface = surface;
        this.field = field;
        this.atNodes = atNodes;
    }

    /// @param threads how many share the sampling; every node is a value by itself
    public static SampledDensity of(DotSurface surface, DensityField field, int threads) {
        double[] atNodes = new double[surface.columns() * surface.rows()];
        Parallel.forEach(
                surface.rows(),
                threads,
                row -> {
                    int from = row * surface.columns();
                    for (int node = from; node < from + surface.columns(); node++) {
                        if (surface.covers(node)) {
                            atNodes[node] = field.perCm2(surface.nodeScalpPoint(node));
                        }
                    }
                });
        return new SampledDensity(surface, field, atNodes);
    }

    @Override
    public double perCm2(ScalpPoint at) {
        return field.perCm2(at);
    }

    /// Any field's value at a node of a surface that the node covers.
    static double atNode(DensityField density, DotSurface surface, int node) {
        return density instanceof SampledDensity sampled && sampled.surface == surface
                ? sampled.atNodes[node]
                : density.perCm2(surface.nodeScalpPoint(node));
    }
}
