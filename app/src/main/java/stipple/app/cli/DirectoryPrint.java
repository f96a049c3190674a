package stipple.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stipple.app.advice.DirectoryService;
import stipple.app.advice.Rejected;

/// What was found in a directory file, for people and as JSON.
record DirectoryPrint(DirectoryService.Check check) {
    private static final int MOST_PRINTED = 20;

    void text(PrintWriter out) {
        out.println(check.accepted() + " of " + check.rows() + " records can be used");
        check.rejected().stream()
                .limit(MOST_PRINTED)
                .forEach(r -> out.println("  line " + r.line() + ": " + r.reason()));
        if (check.rejected().size() > MOST_PRINTED) {
            out.println("  and " + (check.rejected().size() - MOST_PRINTED) + " more (--json)");
        }
        if (!check.suspicions().isEmpty()) {
            out.println(check.suspicions().size() + " reviews are set aside (burst or ring)");
        }
        if (!check.sharedPhotos().isEmpty()) {
            out.println("One photo under several: " + String.join(", ", check.sharedPhotos()));
        }
        check.written().ifPresent(file -> out.println("Kept in " + file));
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rows", check.rows());
        json.put("accepted", check.accepted());
        json.put("rejected", check.rejected().stream().map(DirectoryPrint::json).toList());
        json.put(
                "suspicious",
                check.suspicions().stream()
                        .map(s ->
                                Map.of(
                                        "review", s.review(),
                                        "rule", s.rule(),
                                        "found", s.found(),
                                        "allowed", s.allowed()))
                        .toList());
        json.put("sharedPhotos", check.sharedPhotos());
        check.written().ifPresent(file -> json.put("file", file.toString()));
        return json;
    }

    private static Map<String, Object> json(Rejected rejected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", rejected.line());
        json.put("reason", rejected.reason());
        return json;
    }
}
