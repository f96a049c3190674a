package stipple.app.studio;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stipple.app.chart.SvgPen;
import stipple.app.report.NoticeSentences;
import stipple.app.report.NoticeSheet;
import stipple.app.report.ReportNotice;
import stipple.app.text.Messages;

/// Whether anyone would notice a plan: from how far, why, where, and what would help.
@Controller
final class NoticePages {
    private static final int SHORTLY_MILLIS = 1500;

    private final Studio studio;
    private final Messages messages;
    private final NoticeSentences sentences;

    NoticePages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        sentences = new NoticeSentences(messages);
    }

    /// A picture that stands in the page itself.
    record Figure(String src, String caption, int widthPx, int heightPx) {
        static Figure of(ReportNotice.Shown shown) {
            return new Figure(
                    "data:image/jpeg;base64,"
                            + Base64.getEncoder().encodeToString(shown.picture().bytes()),
                    shown.caption(),
                    shown.picture().widthPx(),
                    shown.picture().heightPx());
        }
    }

    @GetMapping("/cases/{id}/notice")
    String page(@PathVariable String id, Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        model.addAttribute("id", id);
        model.addAttribute("title", opened.file().title());
        CompletableFuture<Optional<ReportNotice>> work = studio.ready(opened).noticeSoon(messages);
        boolean working = !isDoneShortly(work);
        model.addAttribute("working", working);
        Optional<ReportNotice> found = working ? Optional.empty() : work.join();
        model.addAttribute("found", found.isPresent());
        List<Figure> figures = new ArrayList<>();
        found.ifPresent(notice -> {
            model.addAttribute("answer", sentences.answer(notice.verdict()));
            model.addAttribute("distances", sentences.distances());
            model.addAttribute("lights", sentences.rows(notice.verdict()));
            model.addAttribute("causes", sentences.causes(notice.verdict()));
            model.addAttribute("fix", sentences.fix(notice));
            notice.pieces().forEach(shown -> figures.add(Figure.of(shown)));
            notice.heat().forEach(shown -> figures.add(Figure.of(shown)));
        });
        model.addAttribute("figures", figures);
        return "notice";
    }

    private static boolean isDoneShortly(CompletableFuture<?> work) {
        try {
            work.get(SHORTLY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
        return true;
    }

    @GetMapping("/cases/{id}/notice/chart.svg")
    ResponseEntity<String> chart(@PathVariable String id) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        ReportNotice notice = studio.ready(opened).notice(messages).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(SvgPen.file(new NoticeSheet(messages).of(notice)));
    }
}
