package stipple.app.studio;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stipple.app.guide.GuideBook;

/// The guide: what to know before, during and after, each line with its sources.
@Controller
final class GuidePages {
    private final GuideBook guide = GuideBook.shipped();

    @GetMapping("/guide")
    String contents(Model model) {
        model.addAttribute("pages", guide.pages());
        return "guide";
    }

    @GetMapping("/guide/{id}")
    String page(@PathVariable String id, Model model) {
        model.addAttribute("page", guide.page(id).orElseThrow(NotHere::new));
        model.addAttribute("pages", guide.pages());
        return "guide-page";
    }
}
