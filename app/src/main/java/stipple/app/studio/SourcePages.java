package stipple.app.studio;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import stipple.app.text.Sources;

/// The sources behind every number and rule, under the keys that name them.
@Controller
final class SourcePages {
    private final Sources sources;

    SourcePages(Sources sources) {
        this.sources = sources;
    }

    @GetMapping("/sources")
    String page(Model model) {
        model.addAttribute("all", sources.all());
        return "sources";
    }
}
