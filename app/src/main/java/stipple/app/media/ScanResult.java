package stipple.app.media;

import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// What came of opening a scan.
public sealed interface ScanResult {
    /// The scan was let in.
    ///
    /// @param mesh its surface about its own middle, in the file's unit of length
    /// @param middle where that middle lies in the file's own coordinates
    record Opened(TriangleMesh mesh, Vec3 middle) implements ScanResult {}

    /// The scan was not let in; the sentence says what, where and what is allowed.
    record Refused(ScanFault reason, String sentence) implements ScanResult {}
}
