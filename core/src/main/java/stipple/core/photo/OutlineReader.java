package stipple.core.photo;

import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.network.Network;

/// Reads the outline of a head whose rough place in the photo is known, from whatever side it is
/// seen: first where a network sees a person, then on the strongest change of colour close by.
public final class OutlineReader {
    /// Side of the square that is looked at.
    private static final double SQUARE_MM = 400;

    /// How far the network's edge usually lies from the head's.
    private static final double EDGE_SIGMA_MM = 1.2;

    private final Network personMask;
    private final int threads;

    /// @param threads that may work; the outline does not depend on it
    public OutlineReader(Network personMask, int threads) {
        this.personMask = personMask;
        this.threads = threads;
    }

    /// The outline in 180 directions from the middle, the first along the head's own level to its
    /// left in the picture.
    ///
    /// @param middle inside the skull, well above the ears
    /// @param pxPerMm at the head
    /// @param tiltRad how far the head is tilted clockwise in the picture
    /// @param mostDownMm where the outline ends below, if nothing else ends it
    public List<PhotoPoint> outline(
            CodedImage photo,
            PhotoPoint middle,
            double pxPerMm,
            double tiltRad,
            double mostDownMm) {
        return outline(new PhotoLevels(photo), middle, pxPerMm, tiltRad, mostDownMm);
    }

    List<PhotoPoint> outline(
            PhotoLevels photo,
            PhotoPoint middle,
            double pxPerMm,
            double tiltRad,
            double mostDownMm) {
        Patch patch = new Patch(middle, SQUARE_MM * pxPerMm, tiltRad);
        PersonMask mask = PersonMask.read(photo, patch, personMask, threads);
        List<PhotoPoint> coarse = mask.outline(0.5, 0.5, mostDownMm * pxPerMm);
        return new OutlineSnap(photo.photo(), middle, EDGE_SIGMA_MM * pxPerMm).of(coarse);
    }
}
