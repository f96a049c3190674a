package stipple.app.studio;

import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import stipple.app.measuring.PracticeService;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.math.Seed;

/// For who learns the craft: sheets to print and practise on, and a score of what was dotted. The
/// photo is measured and not kept.
@Controller
final class PracticePages {
    private static final Seed SHEETS = new Seed(1);

    private final Messages messages;
    private final PracticeService practice;
    private final MacroForm form;

    PracticePages(Messages messages) {
        this.messages = messages;
        this.practice = new PracticeService(messages);
        this.form = new MacroForm(messages);
    }

    @GetMapping("/practice")
    String page() {
        return "practice";
    }

    @PostMapping("/practice")
    String score(
            @RequestParam MultipartFile photo,
            @RequestParam(defaultValue = "") String scale,
            Model model)
            throws IOException {
        model.addAttribute("scale", scale);
        try {
            PracticeService.Answer answer =
                    practice.told(
                            messages.text("studio.the-photo"),
                            form.bytes(photo),
                            form.pxPerMm(scale));
            model.addAttribute("answer", answer);
            model.addAttribute("figure", ShownFigure.of(answer.found()));
        } catch (Refusal e) {
            model.addAttribute("problem", e.getMessage());
        }
        return "practice";
    }

    @GetMapping("/practice/sheets.pdf")
    ResponseEntity<byte[]> pdf() {
        return file("practice.pdf", MediaType.APPLICATION_PDF, practice.sheets(SHEETS).pdf());
    }

    @GetMapping("/practice/sheets.svg")
    ResponseEntity<byte[]> svg() {
        MediaType type = MediaType.valueOf("image/svg+xml");
        return file("practice.svg", type, practice.sheets(SHEETS).svg());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        String disposition = ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(bytes);
    }
}
