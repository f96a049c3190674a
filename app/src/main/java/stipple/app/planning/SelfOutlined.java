package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import stipple.app.text.Messages;
import stipple.core.math.Vec3;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.photo.OutlineReader;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.FittedHead;
import stipple.core.scalp.Focal;
import stipple.core.scalp.HairVolume;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.PhotoMarkup;

/// Reads the outline of the head in every photo where points were placed but no outline was drawn.
/// The points first say where the head is and how it is turned; the outline then only corrects its
/// shape and size.
final class SelfOutlined {
    /// About the middle of the skull.
    private static final Vec3 MIDDLE_MM = new Vec3(0, 45, 0);

    private static final double MOST_DOWN_MM = 120;

    private final Parameters parameters;
    private final Messages messages;
    private final Supplier<ShippedNetworks> networks;
    private final int threads;

    SelfOutlined(
            Parameters parameters,
            Messages messages,
            Supplier<ShippedNetworks> networks,
            int threads) {
        this.parameters = parameters;
        this.messages = messages;
        this.networks = networks;
        this.threads = threads;
    }

    /// Photos and the head that fits them.
    ///
    /// @param hairMm how far hair stands off that head; empty where it lies flat or is shaven
    record Fit(PhotoSet photos, FittedHead head, OptionalDouble hairMm) {
        Fit(PhotoSet photos, FittedHead head) {
            this(photos, head, OptionalDouble.empty());
        }
    }

    /// @throws Refusal if what was placed is not that of a head
    Fit of(PhotoSet photos, OptionalDouble circumferenceMm) {
        PhotoSet placed =
                new PhotoSet(photos.entries().stream().map(SelfOutlined::asPlaced).toList());
        FittedHead first = fit(placed, circumferenceMm);
        List<PhotoSet.Entry> entries = new ArrayList<>();
        double hairMm = 0;
        for (int k = 0; k < placed.entries().size(); k++) {
            PhotoSet.Entry given = placed.entries().get(k);
            if (hasOutline(given)) {
                entries.add(given);
                continue;
            }
            PhotoSet.Entry read = photos.entries().get(k);
            read = hasOutline(read) ? read : outlined(given, first.views().get(k).camera());
            double off = standOffMm(first, k, read);
            boolean isHair = HairVolume.isHair(off, parameters);
            hairMm = isHair ? Math.max(hairMm, off) : hairMm;
            entries.add(isHair ? given : read);
        }
        PhotoSet read = new PhotoSet(entries);
        if (hairMm > 0) {
            FittedHead under = read.equals(placed) ? first : fit(read, circumferenceMm);
            return new Fit(read, estimated(under), OptionalDouble.of(hairMm));
        }
        try {
            return new Fit(read, read.equals(placed) ? first : fit(read, circumferenceMm));
        } catch (Refusal e) {
            // What was read contradicts what a person placed; the person is believed.
            return new Fit(placed, first);
        }
    }

    /// The least that any usual lens makes of it: a lens too short makes the skull behind a face
    /// look small, and a bald head would seem to have hair.
    private double standOffMm(FittedHead first, int k, PhotoSet.Entry read) {
        double off = HairVolume.standOffMm(first, k, read.markup());
        PhotoMarkup given = read.markup();
        if (!given.focal().isGuessed() || !HairVolume.isHair(off, parameters)) {
            return off;
        }
        PhotoMarkup far =
                new PhotoMarkup(
                        given.view(),
                        given.markup().withOutline(List.of()),
                        given.widthPx(),
                        given.heightPx(),
                        Focal.longest(given.widthPx(), given.heightPx(), parameters));
        FittedHead other = fit(new PhotoSet(List.of(read.with(far))), OptionalDouble.empty());
        return Math.min(off, HairVolume.standOffMm(other, 0, given));
    }

    /// Without the outline that came with a face: it may be hair's.
    private static PhotoSet.Entry asPlaced(PhotoSet.Entry entry) {
        return entry.face().isEmpty() ? entry : outlined(entry, List.of());
    }

    private static FittedHead estimated(FittedHead head) {
        List<String> guessed = new ArrayList<>(head.guessed());
        guessed.add("hair-volume");
        return new FittedHead(head.head(), head.views(), head.scaleSigmaFraction(), guessed);
    }

    private FittedHead fit(PhotoSet photos, OptionalDouble circumferenceMm) {
        return new HeadFit(parameters, messages)
                .fit(HeadTemplate.shipped(), photos, circumferenceMm);
    }

    private static boolean hasOutline(PhotoSet.Entry entry) {
        return !entry.markup().markup().outline().isEmpty();
    }

    private PhotoSet.Entry outlined(PhotoSet.Entry entry, Camera camera) {
        List<PhotoPoint> outline =
                new OutlineReader(networks.get().personMask(), threads)
                        .outline(
                                entry.photo().image(),
                                camera.photoFromHead(MIDDLE_MM),
                                camera.pxPerMm(),
                                Math.toRadians(camera.pose().rollDeg()),
                                MOST_DOWN_MM);
        return outlined(entry, outline);
    }

    private static PhotoSet.Entry outlined(PhotoSet.Entry entry, List<PhotoPoint> outline) {
        PhotoMarkup given = entry.markup();
        return entry.with(
                new PhotoMarkup(
                        given.view(),
                        given.markup().withOutline(outline),
                        given.widthPx(),
                        given.heightPx(),
                        given.focal()));
    }
}
