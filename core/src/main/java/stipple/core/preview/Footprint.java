package stipple.core.preview;

/// Spreads an elliptical Gaussian of mass 1 over a grid of square cells. One footprint is reused
/// for many dots by one thread: aim, clip, then row by row.
sealed interface Footprint permits ExactFootprint, SampledFootprint {
    /// Takes an ellipse: centre and covariance in cells.
    void aim(double centreX, double centreY, double xx, double xy, double yy);

    /// Keeps only cells inside the given window; false when none is left.
    boolean clip(int fromX, int fromY, int toX, int toY);

    /// First row of cells that the ellipse reaches.
    int top();

    /// The row after the last.
    int bottom();

    /// Prepares one row, from [#top()] on: cells [#from()] to before [#to()], their parts of the
    /// mass in [#shares()].
    void row(int cellY);

    int from();

    int to();

    /// Parts of the mass; index 0 belongs to column [#from()]. The same array for all rows of an
    /// ellipse.
    float[] shares();
}
