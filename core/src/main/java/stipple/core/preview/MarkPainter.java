package stipple.core.preview;

import java.util.List;
import java.util.Optional;
import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.MarkField;
import stipple.core.scalp.ScalpFromPhoto;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.skin.MarkedSkin;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinTint;
import stipple.core.skin.SkinTone;

/// Puts a person's scars, birthmarks and old ink into a picture of their bare head, below the dots
/// that come later. Light multiplies, so a mark shows through wherever dots leave skin between
/// them. A photo of the person needs none of this: the marks are in it.
public final class MarkPainter {
    private static final double REACH = 1.5;
    private static final int CHANNELS = 3;

    private final Head head;
    private final MarkedSkin skin;
    private final double edgeMm;

    private MarkPainter(Head head, MarkedSkin skin, double edgeMm) {
        this.head = head;
        this.skin = skin;
        this.edgeMm = edgeMm;
    }

    /// @param tone of the plain skin
    public static MarkPainter of(Head head, SkinTone tone, Parameters parameters) {
        return new MarkPainter(
                head,
                MarkedSkin.of(SkinColor.of(parameters).fit(tone.reflectance()), parameters),
                parameters.likely("x-mark-edge"));
    }

    /// The picture with the marks; the one handed in is left alone.
    ///
    /// @param camera how the head stands in it
    public CodedImage paint(CodedImage bare, Camera camera, List<ScalpMark> marks) {
        CodedImage out = bare.copy();
        ScalpFromPhoto scalp = new ScalpFromPhoto(head, camera);
        for (ScalpMark mark : marks) {
            paint(out, camera, scalp, mark);
        }
        return out;
    }

    private void paint(CodedImage out, Camera camera, ScalpFromPhoto scalp, ScalpMark mark) {
        MarkField field = MarkField.of(head.chart(), List.of(mark));
        SkinTint tint = tint(mark);
        int[] box = box(out, camera, mark);
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                Optional<ScalpPoint> at = scalp.at(new PhotoPoint(x + 0.5, y + 0.5));
                if (at.isPresent()) {
                    ScalpPoint place = at.get();
                    Vec3 position = head.chart().surfaceAt(place).positionMm();
                    double share = share(field.insideMm(place, position));
                    if (share > 0) {
                        int pixel = y * out.width() + x;
                        out.rgb()[pixel] = tinted(out.rgb()[pixel], tint, share);
                    }
                }
            }
        }
    }

    private SkinTint tint(ScalpMark mark) {
        return switch (mark.kind()) {
            case FUT_LINE, FUE_DOTS, PLUG, FREE_FORM -> skin.scar();
            case BIRTHMARK -> skin.birthmark();
            case OLD_INK -> skin.oldInk();
        };
    }

    /// 0 outside, 1 inside, soft over the edge.
    private double share(double insideMm) {
        double t = Math.clamp(insideMm / edgeMm + 0.5, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    private static int tinted(int rgb, SkinTint tint, double share) {
        int out = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            int shift = 8 * (CHANNELS - 1 - channel);
            double light = Srgb.decode8(rgb >> shift & 0xFF);
            double factor = 1 + share * (tint.factor(channel) - 1);
            out |= Srgb.encode8((float) Math.min(1, light * factor)) << shift;
        }
        return out;
    }

    /// Left, top, right and bottom of where the mark can be, in pixels.
    private int[] box(CodedImage picture, Camera camera, ScalpMark mark) {
        double left = picture.width();
        double top = picture.height();
        double right = 0;
        double bottom = 0;
        double reachPx = REACH * (mark.widthMm() + edgeMm) * camera.pxPerMm();
        for (ScalpPoint point : mark.points()) {
            PhotoPoint at = camera.photoFromHead(head.chart().surfaceAt(point).positionMm());
            left = Math.min(left, at.xPx() - reachPx);
            top = Math.min(top, at.yPx() - reachPx);
            right = Math.max(right, at.xPx() + reachPx);
            bottom = Math.max(bottom, at.yPx() + reachPx);
        }
        return new int[] {
            (int) Math.clamp(left, 0, picture.width()),
            (int) Math.clamp(top, 0, picture.height()),
            (int) Math.clamp(Math.ceil(right), 0, picture.width()),
            (int) Math.clamp(Math.ceil(bottom), 0, picture.height())
        };
    }
}
