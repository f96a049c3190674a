package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import stipple.core.scalp.HeadShape;
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
    record Fit(PhotoSet photos, FittedHead head) {}

    /// @throws Refusal if what was placed is not that of a head
    Fit of(PhotoSet photos, OptionalDouble circumferenceMm, Optional<HeadShape> scanned) {
        FittedHead first = fit(photos, circumferenceMm, scanned);
        if (photos.entries().stream().allMatch(SelfOutlined::hasOutline)) {
            return new Fit(photos, first);
        }
        List<PhotoSet.Entry> entries = new ArrayList<>();
        for (int k = 0; k < photos.entries().size(); k++) {
            PhotoSet.Entry entry = photos.entries().get(k);
            Camera camera = first.views().get(k).camera();
            entries.add(hasOutline(entry) ? entry : outlined(entry, camera));
        }
        PhotoSet read = new PhotoSet(entries);
        try {
            return new Fit(read, fit(read, circumferenceMm, scanned));
        } catch (Refusal e) {
            // What was read contradicts what a person placed; the person is believed.
            return new Fit(photos, first);
        }
    }

    private FittedHead fit(
            PhotoSet photos, OptionalDouble circumferenceMm, Optional<HeadShape> scanned) {
        return new HeadFit(parameters, messages)
                .fit(HeadTemplate.shipped(), photos, circumferenceMm, scanned);
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
