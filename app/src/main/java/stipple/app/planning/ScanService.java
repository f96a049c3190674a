package stipple.app.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stipple.app.media.ScanDoor;
import stipple.app.media.ScanLimits;
import stipple.app.media.ScanResult;
import stipple.app.text.Messages;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScanFit;
import stipple.core.scalp.ScanOutcome;
import stipple.core.scalp.ScanRefusal;
import stipple.core.scalp.ScanUnit;
import stipple.core.scalp.ScannedHead;

/// Takes a person's own scanned head in and gives the template its shape.
public final class ScanService {
    private static final double LEAST_SIZE = 0.8;
    private static final double MOST_SIZE = 1.25;

    private final Parameters parameters;
    private final Messages messages;
    private final ScanDoor door;

    public ScanService(Parameters parameters, Messages messages) {
        this.parameters = parameters;
        this.messages = messages;
        this.door = new ScanDoor(ScanLimits.USUAL, messages);
    }

    /// The landmarks that can be placed on a scan; [ScanFit#NEEDED] and one of the others must be.
    public static List<Landmark> landmarks() {
        List<Landmark> all = new ArrayList<>(ScanFit.NEEDED);
        all.addAll(ScanFit.ONE_OF);
        return all;
    }

    /// Lets a file in.
    ///
    /// @param name what the file is called in a refusal
    /// @throws Refusal in one sentence, if it holds no usable surface
    public ScanResult.Opened open(String name, byte[] bytes) {
        return opened(door.open(name, bytes));
    }

    private static ScanResult.Opened opened(ScanResult result) {
        return switch (result) {
            case ScanResult.Opened opened -> opened;
            case ScanResult.Refused refused -> throw new Refusal(refused.sentence());
        };
    }

    /// Registers a scan to the template and fits its shape.
    ///
    /// @param mesh in the given unit
    /// @param marks landmarks on the mesh, in the same unit
    /// @throws Refusal in one sentence, if no head has them
    public ScannedHead fit(TriangleMesh mesh, ScanUnit unit, Map<Landmark, Vec3> marks) {
        Map<Landmark, Vec3> marksMm = new EnumMap<>(Landmark.class);
        marks.forEach((mark, at) -> marksMm.put(mark, at.times(unit.lengthMm())));
        ScanOutcome outcome =
                ScanFit.fit(
                        HeadTemplate.shipped(), scaled(mesh, unit.lengthMm()), marksMm, parameters);
        return switch (outcome) {
            case ScannedHead head -> head;
            case ScanRefusal refusal -> throw new Refusal(sentence(refusal, unit));
        };
    }

    /// The head of a scan in a file, with its landmarks in another.
    ///
    /// @throws Refusal in one sentence
    public ScannedHead read(Path scan, ScanUnit unit, Path anchors) {
        ScanResult.Opened opened = opened(door.open(scan));
        Map<Landmark, Vec3> marks = new EnumMap<>(Landmark.class);
        new JsonFile(messages, "stipple-scan-anchors/1")
                .read(anchors, ScanService::marks)
                .forEach((mark, at) -> marks.put(mark, at.minus(opened.middle())));
        return fit(opened.mesh(), unit, marks);
    }

    private static Map<Landmark, Vec3> marks(JsonFields root) {
        List<String> keys = new ArrayList<>(landmarks().stream().map(Landmark::id).toList());
        keys.add("format");
        root.only(keys.toArray(String[]::new));
        Map<Landmark, Vec3> marks = new EnumMap<>(Landmark.class);
        for (Landmark mark : landmarks()) {
            root.optional(mark.id()).ifPresent(field -> marks.put(mark, place(field)));
        }
        return marks;
    }

    private static Vec3 place(JsonFields field) {
        List<Double> xyz = field.elements().stream().map(JsonFields::number).toList();
        if (xyz.size() != 3) {
            throw new IllegalArgumentException("a landmark has three numbers, not " + xyz.size());
        }
        return new Vec3(xyz.get(0), xyz.get(1), xyz.get(2));
    }

    private static TriangleMesh scaled(TriangleMesh mesh, double factor) {
        float[] xyz = new float[3 * mesh.vertexCount()];
        for (int k = 0; k < xyz.length; k++) {
            xyz[k] = (float) (mesh.coordinate(k / 3, k % 3) * factor);
        }
        int[] corners = new int[3 * mesh.triangleCount()];
        for (int k = 0; k < corners.length; k++) {
            corners[k] = mesh.corner(k / 3, k % 3);
        }
        return TriangleMesh.of(xyz, corners);
    }

    private String sentence(ScanRefusal refusal, ScanUnit unit) {
        String code = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean isShare = refusal.code() == ScanRefusal.Code.TOO_LITTLE_SKULL;
        String sentence =
                messages.text(
                        "scan.refused." + code,
                        String.join(
                                ", ",
                                refusal.markIds().stream()
                                        .map(id -> messages.text("studio.landmark." + id))
                                        .toList()),
                        number(refusal.amount() * (isShare ? 100 : 1)),
                        number(refusal.allowed() * (isShare ? 100 : 1)),
                        messages.text("studio.scan.unit." + unit.id()));
        boolean isUnit = refusal.code() == ScanRefusal.Code.NOT_THIS_UNIT;
        return isUnit ? sentence + better(refusal.amount(), unit) : sentence;
    }

    /// Which other unit would give a usual head.
    private String better(double size, ScanUnit unit) {
        Optional<ScanUnit> fits = Optional.empty();
        for (ScanUnit other : ScanUnit.values()) {
            double there = size * other.lengthMm() / unit.lengthMm();
            if (there >= LEAST_SIZE && there <= MOST_SIZE) {
                fits = Optional.of(other);
            }
        }
        return fits.map(u ->
                        " "
                                + messages.text(
                                        "scan.refused.better-unit",
                                        messages.text("studio.scan.unit." + u.id())))
                .orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.0f" : "%.2g", value);
    }
}
