package stipple.app.media;

/// How much a scan may ask of this machine.
///
/// @param mostBytes length of the file
/// @param mostVertices in the file, before it is made coarser
/// @param mostFaces triangles, after polygons were cut into them
/// @param keptVertices the scan is made coarser until it has no more
/// @param leastFaces fewer are no head
public record ScanLimits(
        int mostBytes, int mostVertices, int mostFaces, int keptVertices, int leastFaces) {
    private static final int MILLION = 1_000_000;

    public static final ScanLimits USUAL =
            new ScanLimits(25 * MILLION, MILLION, 2 * MILLION, 100_000, 200);
}
