package stipple.core.outcome;

import java.util.Arrays;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.Zone;

/// A photo of a head divided into squares of a few millimetres, each of which belongs to a zone
/// that holds deposits, to untreated skin, or to nothing.
public final class ZoneCells {
    static final int NOTHING = -2;
    static final int UNTREATED = -1;

    private static final double CELL_MM = 4;
    private static final double LEAST_FACING = 0.5;
    private static final int LEAST_DEPOSITS = 3;

    private final int sidePx;
    private final int across;
    private final int[] zone;

    private ZoneCells(int sidePx, int across, int[] zone) {
        this.sidePx = sidePx;
        this.across = across;
        this.zone = zone;
    }

    /// @param camera of the photo
    /// @param deposits of the plan
    public static ZoneCells of(Camera camera, Head head, Deposits deposits) {
        int side = Math.max(4, (int) Math.round(CELL_MM * camera.pxPerMm()));
        int across = (camera.widthPx() + side - 1) / side;
        int[] zone = new int[across * ((camera.heightPx() + side - 1) / side)];
        Arrays.fill(zone, NOTHING);
        ZoneCells cells = new ZoneCells(side, across, zone);
        cells.markSkin(camera, head);
        cells.markDeposits(camera, deposits);
        return cells;
    }

    private void markSkin(Camera camera, Head head) {
        TriangleMesh mesh = head.mesh();
        for (int t = 0; t < head.skinTriangleCount(); t++) {
            for (int corner = 0; corner < 3; corner++) {
                int v = mesh.corner(t, corner);
                int cell = cell(camera, new SurfacePoint(mesh.vertex(v), mesh.normal(v)));
                if (cell >= 0) {
                    zone[cell] = UNTREATED;
                }
            }
        }
    }

    private void markDeposits(Camera camera, Deposits deposits) {
        int zones = Zone.values().length;
        int[][] counts = new int[zone.length][];
        for (int i = 0; i < deposits.count(); i++) {
            int cell = cell(camera, deposits.surfacePoint(i));
            if (cell >= 0) {
                if (counts[cell] == null) {
                    counts[cell] = new int[zones];
                }
                counts[cell][deposits.zone(i)]++;
            }
        }
        int[] before = zone.clone();
        for (int cell = 0; cell < zone.length; cell++) {
            if (counts[cell] != null) {
                freeAround(before, cell);
            }
        }
        for (int cell = 0; cell < zone.length; cell++) {
            if (counts[cell] != null) {
                int most = 0;
                for (int z = 1; z < zones; z++) {
                    most = counts[cell][z] > counts[cell][most] ? z : most;
                }
                zone[cell] = counts[cell][most] >= LEAST_DEPOSITS ? most : NOTHING;
            }
        }
    }

    /// Skin beside deposits is neither treated nor surely untreated.
    private void freeAround(int[] before, int cell) {
        int rows = zone.length / across;
        int x = cell % across;
        int y = cell / across;
        for (int j = Math.max(0, y - 1); j <= Math.min(rows - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(across - 1, x + 1); i++) {
                if (before[j * across + i] == UNTREATED) {
                    zone[j * across + i] = NOTHING;
                }
            }
        }
    }

    /// The cell in which a place is seen, or -1 where it faces away or lies outside.
    private int cell(Camera camera, SurfacePoint place) {
        Vec3 sight = camera.cameraInHeadMm().minus(place.positionMm()).unit();
        if (sight.dot(place.normal()) < LEAST_FACING) {
            return -1;
        }
        PhotoPoint at = camera.photoFromHead(place.positionMm());
        boolean isInside =
                at.xPx() >= 0
                        && at.yPx() >= 0
                        && at.xPx() < camera.widthPx()
                        && at.yPx() < camera.heightPx();
        if (!isInside) {
            return -1;
        }
        int row = (int) (at.yPx() / sidePx);
        int column = (int) (at.xPx() / sidePx);
        return row * across + column;
    }

    int count() {
        return zone.length;
    }

    int zone(int cell) {
        return zone[cell];
    }

    /// How many cells belong to a zone.
    public int squares(Zone of) {
        return (int) Arrays.stream(zone).filter(z -> z == of.index()).count();
    }

    /// Place of a cell's middle, -0.5 to 0.5 over the picture.
    double u(int cell) {
        return (cell % across + 0.5) / across - 0.5;
    }

    double v(int cell) {
        int row = cell / across;
        int rows = zone.length / across;
        return (row + 0.5) / rows - 0.5;
    }

    /// Mean light of each cell; 0 where the picture shows nothing.
    public double[] light(CodedImage picture) {
        return CellLight.of(picture, sidePx, across, zone.length);
    }
}
