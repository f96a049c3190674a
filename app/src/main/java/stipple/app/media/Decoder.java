package stipple.app.media;

import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageTypeSpecifier;
import stipple.core.image.CodedImage;

/// One decoding of a checked container by the JDK's own readers, of a JPEG that can be cut by
/// several side by side. May be told from another thread to stop.
final class Decoder {
    /// A piece of a JPEG has at most about so many. With longer runs the overlap of pieces costs
    /// more than it gains.
    private static final int LEAST_RUNS = 4;

    private static final int PIECE_PIXELS = 1 << 22;

    private final Container container;
    private final int longSidePx;
    private final List<PhotoNote> notes;
    private final int threads;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /// @param longSidePx a longer picture is made smaller
    /// @param notes to which is added what there is to know
    /// @param threads how many may decode
    Decoder(Container container, int longSidePx, List<PhotoNote> notes, int threads) {
        this.container = container;
        this.longSidePx = longSidePx;
        this.notes = notes;
        this.threads = threads;
    }

    /// Tells a running decoding, from any thread, that its bytes end here.
    void stop() {
        stopped.set(true);
    }

    /// The stored picture in sRGB, not yet upright.
    CodedImage decode() throws IOException, RefusedPhoto {
        return switch (container.format()) {
            case JPEG -> jpeg();
            case PNG -> png();
        };
    }

    private CodedImage jpeg() throws IOException, RefusedPhoto {
        Optional<JpegPieces> pieces =
                threads == 1
                        ? Optional.empty()
                        : JpegPieces.of(container, PIECE_PIXELS / container.widthPx())
                                .filter(cut -> cut.runsPerPiece() >= LEAST_RUNS);
        return pieces.isPresent() ? sideBySide(pieces.get()) : inOneGo();
    }

    private CodedImage sideBySide(JpegPieces pieces) throws IOException, RefusedPhoto {
        PictureRows rows = rows(false);
        new PieceDecoders(pieces, container.widthPx(), stopped, threads).decodeInto(rows);
        return rows.picture();
    }

    private CodedImage inOneGo() throws IOException, RefusedPhoto {
        return JdkPixels.read(
                        container,
                        stopped,
                        type -> {
                            boolean isGrey = type.getNumBands() == 1;
                            note(PhotoNote.GREY, isGrey);
                            return new JpegRaster(model(type), rows(isGrey), container.scans());
                        })
                .rows()
                .picture();
    }

    private CodedImage png() throws IOException, RefusedPhoto {
        PngRaster raster =
                JdkPixels.read(
                        container,
                        stopped,
                        type -> {
                            PixelColours colours = new PixelColours(type.getColorModel());
                            PictureRows rows = rows(colours.isGrey() || colours.isPalette());
                            note(PhotoNote.GREY, colours.isGrey());
                            return new PngRaster(model(type), colours, rows, container.scans() > 1);
                        });
        CodedImage picture = raster.rows().picture();
        note(PhotoNote.TRANSPARENT_ON_WHITE, raster.sawTransparent());
        return picture;
    }

    private SampleModel model(ImageTypeSpecifier type) {
        return type.getSampleModel(container.widthPx(), container.heightPx());
    }

    /// A profile is heeded for pixels of three colours of their own.
    private PictureRows rows(boolean isPlain) {
        ColourProfile profile =
                container.profileTooLarge()
                        ? ColourProfile.ignored()
                        : isPlain ? ColourProfile.NONE : ColourProfile.of(container.profile());
        profile.note().ifPresent(notes::add);
        return new PictureRows(
                container.widthPx(), container.heightPx(), longSidePx, profile, stopped);
    }

    private void note(PhotoNote note, boolean applies) {
        if (applies) {
            notes.add(note);
        }
    }
}
