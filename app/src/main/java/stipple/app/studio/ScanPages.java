package stipple.app.studio;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import stipple.app.media.ScanBytes;
import stipple.app.media.ScanResult;
import stipple.app.planning.Refusal;
import stipple.app.planning.ScanService;
import stipple.app.text.Messages;
import stipple.core.geometry.Similarity;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScanFit;
import stipple.core.scalp.ScanUnit;
import stipple.core.scalp.ScannedHead;

/// The page on which a person brings a scan of the own head and says where its landmarks are.
@Controller
final class ScanPages {
    private static final int MOST_SCANS = 5;
    private static final String AT = "/cases/%s/scan";

    private final Studio studio;
    private final Messages messages;
    private final ScanService scans;

    ScanPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.scans = new ScanService(studio.parameters(), messages);
    }

    /// A landmark of the page.
    ///
    /// @param needed whether no fit is possible without it
    record Line(
            String id, String label, String hint, String x, String y, String z, boolean needed) {}

    @GetMapping("/cases/{id}/scan")
    String page(@PathVariable String id, Model model) {
        return shown(opened(id), model, "");
    }

    @PostMapping("/cases/{id}/scan")
    String add(
            @PathVariable String id,
            @RequestParam(name = "scan") MultipartFile file,
            @RequestParam(defaultValue = "mm") String unit)
            throws IOException {
        Studio.Opened opened = opened(id);
        if (studio.scans().of(id).size() >= MOST_SCANS) {
            throw new Refusal(messages.text("studio.scan.too-many", MOST_SCANS));
        }
        ScanResult.Opened scan = scans.open(messages.text("studio.scan.this"), file.getBytes());
        String kept =
                studio.whilePresent(
                        id, () -> studio.scans().add(id, ScanBytes.of(scan.mesh()), studio.now()));
        ScanChoice choice = new ScanChoice(kept, ScanUnit.parse(unit), Map.of());
        studio.change(opened, "add-scan", choice.patch(), false);
        return back(id);
    }

    /// Keeps the landmarks; `done` also fits the head.
    @PostMapping("/cases/{id}/scan/points")
    String place(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        Studio.Opened opened = opened(id);
        ScanChoice before = choice(opened);
        Fields fields = new Fields(form, messages);
        ScanUnit unit = fields.text("unit").map(ScanUnit::parse).orElse(before.unit());
        ScanChoice after = new ScanChoice(before.file(), unit, marks(fields));
        studio.change(opened, "place-scan", after.patch(), false);
        if (!fields.isOn("done")) {
            return back(id);
        }
        try {
            TriangleMesh mesh = ScanBytes.mesh(surface(id, after), 1);
            ScannedHead head = scans.fit(mesh, unit, after.marks());
            studio.change(opened(id), "fit-scan", ScanChoice.patch(head), false);
            return back(id);
        } catch (Refusal e) {
            return shown(opened(id), model, String.valueOf(e.getMessage()));
        }
    }

    @PostMapping("/cases/{id}/scan/template")
    String template(@PathVariable String id) {
        studio.change(opened(id), "drop-scanned-head", ScanChoice.template(), false);
        return back(id);
    }

    @PostMapping("/cases/{id}/scan/remove")
    String remove(@PathVariable String id) {
        studio.change(opened(id), "remove-scan", ScanChoice.none(), false);
        return back(id);
    }

    @GetMapping("/cases/{id}/scan/erase")
    String askErase(@PathVariable String id, Model model) {
        model.addAttribute("heading", messages.text("studio.scan.erase.title"));
        model.addAttribute("text", messages.text("studio.scan.erase.text"));
        model.addAttribute("action", AT.formatted(opened(id).file().id()) + "/erase");
        model.addAttribute("back", AT.formatted(id));
        return "delete";
    }

    /// Deletes the scans that are not in the design, for good.
    @PostMapping("/cases/{id}/scan/erase")
    String erase(@PathVariable String id) {
        String caseId = opened(id).file().id();
        studio.erase(caseId, () -> eraseTakenOut(caseId));
        return back(id);
    }

    private void eraseTakenOut(String id) {
        DesignDocument document = studio.document(id);
        boolean isLast = ScanChoice.of(document.root()).isEmpty();
        for (String gone : takenOut(id, document)) {
            studio.scans().erase(id, gone, json -> ScanChoice.without(json, gone, isLast));
        }
    }

    private List<String> takenOut(String id, DesignDocument document) {
        Optional<String> present = ScanChoice.of(document.root()).map(ScanChoice::file);
        return studio.scans().of(id).stream()
                .filter(file -> !present.equals(Optional.of(file)))
                .toList();
    }

    /// The scan as compact numbers, in its own unit.
    @GetMapping("/cases/{id}/scan/surface")
    ResponseEntity<byte[]> surface(@PathVariable String id) {
        return binary(surface(id, choice(opened(id))));
    }

    /// The fitted head where the scan is, in the scan's unit.
    @GetMapping("/cases/{id}/scan/head")
    ResponseEntity<byte[]> head(@PathVariable String id) {
        Studio.Opened opened = opened(id);
        ScanChoice.Fit fit = ScanChoice.fit(opened.document().root()).orElseThrow(NotHere::new);
        Head head =
                Head.of(
                        HeadTemplate.shipped(),
                        opened.design().scanned().orElseThrow(NotHere::new));
        Similarity scanFromHead = fit.headFromScan().inverse();
        double unit = 1 / choice(opened).unit().lengthMm();
        TriangleMesh mesh = head.mesh();
        float[] xyz = new float[3 * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec3 p = scanFromHead.of(mesh.vertex(v)).times(unit);
            xyz[3 * v] = (float) p.x();
            xyz[3 * v + 1] = (float) p.y();
            xyz[3 * v + 2] = (float) p.z();
        }
        int[] corners = new int[3 * head.skinTriangleCount()];
        for (int k = 0; k < corners.length; k++) {
            corners[k] = mesh.corner(k / 3, k % 3);
        }
        return binary(ScanBytes.of(TriangleMesh.of(xyz, corners)));
    }

    private String shown(Studio.Opened opened, Model model, String problem) {
        Optional<ScanChoice> choice = ScanChoice.of(opened.document().root());
        model.addAttribute("caseId", opened.file().id());
        model.addAttribute("caseTitle", opened.file().title());
        model.addAttribute("problem", problem);
        model.addAttribute("hasScan", choice.isPresent());
        model.addAttribute("takenOut", takenOut(opened.file().id(), opened.document()).size());
        model.addAttribute("units", units(choice.map(ScanChoice::unit).orElse(ScanUnit.MM)));
        model.addAttribute("points", choice.map(this::lines).orElse(List.of()));
        model.addAttribute("fit", ScanChoice.fit(opened.document().root()).map(this::told));
        return "scan";
    }

    private String told(ScanChoice.Fit fit) {
        return messages.text(
                "studio.scan.fitted",
                messages.number("%.1f", fit.medianMm()),
                messages.number("%.1f", fit.rmsMm()),
                Math.round(100 * fit.coveredFraction()));
    }

    private List<Choice> units(ScanUnit chosen) {
        return Arrays.stream(ScanUnit.values())
                .map(u ->
                        new Choice(
                                u.id(), messages.text("studio.scan.unit." + u.id()), u == chosen))
                .toList();
    }

    private List<Line> lines(ScanChoice choice) {
        return ScanService.landmarks().stream()
                .map(mark -> {
                    Optional<Vec3> at = Optional.ofNullable(choice.marks().get(mark));
                    return new Line(
                            mark.id(),
                            messages.text("studio.landmark." + mark.id()),
                            messages.text("studio.landmark." + mark.id() + ".hint"),
                            at.map(p -> Double.toString(p.x())).orElse(""),
                            at.map(p -> Double.toString(p.y())).orElse(""),
                            at.map(p -> Double.toString(p.z())).orElse(""),
                            ScanFit.NEEDED.contains(mark));
                })
                .toList();
    }

    private static Map<Landmark, Vec3> marks(Fields fields) {
        Map<Landmark, Vec3> marks = new EnumMap<>(Landmark.class);
        for (Landmark mark : ScanService.landmarks()) {
            OptionalDouble x = fields.number("x-" + mark.id());
            OptionalDouble y = fields.number("y-" + mark.id());
            OptionalDouble z = fields.number("z-" + mark.id());
            if (x.isPresent() && y.isPresent() && z.isPresent()) {
                marks.put(mark, new Vec3(x.getAsDouble(), y.getAsDouble(), z.getAsDouble()));
            }
        }
        return marks;
    }

    private byte[] surface(String id, ScanChoice choice) {
        return studio.scans().surface(id, choice.file()).orElseThrow(NotHere::new);
    }

    private static ScanChoice choice(Studio.Opened opened) {
        return ScanChoice.of(opened.document().root()).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<byte[]> binary(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).body(bytes);
    }

    private static String back(String id) {
        return "redirect:" + AT.formatted(id);
    }

    private Studio.Opened opened(String id) {
        return studio.open(id).orElseThrow(NotHere::new);
    }
}
