package stipple.app.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks over a page for what shuts people out, by the rules of axe for WCAG 2.2 A and AA.
final class Axe {
    private static final String SOURCE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN =
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                    + " 'best-practice'], rules: {'target-size': {enabled: true}},"
                    + " resultTypes: ['violations']}).then(r => JSON.stringify(r.violations.map(v =>"
                    + " ({id: v.id, nodes: v.nodes.map(n => n.target.join(' ') + ' ' +"
                    + " n.failureSummary)}))))";

    private final String source;

    Axe() throws IOException {
        try (InputStream in = Axe.class.getClassLoader().getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IOException(SOURCE + " is not on the class path");
            }
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// One line for each rule and place; empty for a clean page.
    List<String> complaints(Chromium page) throws Exception {
        page.value(source + "; true");
        List<String> lines = new ArrayList<>();
        for (JsonNode rule : JsonMapper.shared().readTree(page.value(RUN))) {
            for (JsonNode node : rule.path("nodes")) {
                lines.add(rule.path("id").asString() + ": " + node.asString(""));
            }
        }
        return lines;
    }
}
