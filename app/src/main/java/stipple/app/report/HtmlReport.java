package stipple.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import stipple.core.report.PlanReport;

/// The report as one page that needs nothing else: styles, script and pictures stand inside it, and
/// its own policy forbids it to fetch anything. It can be read, tabs included, without the script,
/// which only adds the handle between before and after. Pictures are made smaller until the page
/// has at most 15 MB.
public final class HtmlReport {
    private static final long MOST_BYTES = 15_000_000;
    private static final long ROOM_FOR_WORDS = 300_000;

    private final Messages messages;
    private final long mostBytes;

    public HtmlReport(Messages messages) {
        this(messages, MOST_BYTES);
    }

    HtmlReport(Messages messages, long mostBytes) {
        this.messages = messages;
        this.mostBytes = mostBytes;
    }

    /// The page, UTF-8.
    public byte[] bytes(PlanReport report, List<ReportPicture> pictures) {
        return bytes(report, pictures, ReportFuture.none());
    }

    /// The page with a look ahead, UTF-8.
    public byte[] bytes(PlanReport report, List<ReportPicture> pictures, ReportFuture future) {
        return bytes(report, pictures, future, ReportCover.plain());
    }

    /// The page with a look ahead, for somebody, UTF-8.
    public byte[] bytes(
            PlanReport report,
            List<ReportPicture> pictures,
            ReportFuture future,
            ReportCover cover) {
        Words words = new Words(messages);
        String style = resource("report.css");
        String script = resource("report.js");
        Html body = body(report, PictureSet.of(fitting(pictures)), future, cover);
        Html page = new Html();
        head(page, words, cover, style, script);
        page.raw("<body>").raw(new HtmlNumbers(report, words).header(cover.title()));
        page.raw("<main>").raw(HtmlContents.of(body.headings(), words)).raw(body);
        page.raw("</main><footer>").tag("p", words.text("report.disclaimer"));
        page.tag("p", words.text("report.footer"));
        page.raw("</footer><script>" + script + "</script></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Html body(PlanReport report, PictureSet set, ReportFuture future, ReportCover cover) {
        Words words = new Words(messages);
        HtmlPictures views = new HtmlPictures(set, words);
        HtmlNumbers numbers = new HtmlNumbers(report, words);
        HtmlReasons reasons = new HtmlReasons(report, words);
        HtmlCosts costs = new HtmlCosts(report, future.strategies(), cover, messages);
        HtmlFuture ahead = new HtmlFuture(future, messages);
        Html page = new Html();
        page.raw("<section class=\"opening\">").raw(views.hero()).raw(numbers.summary());
        page.raw("</section>").raw(numbers.sessions()).raw(views.gallery());
        page.raw(new HtmlCare(report.plan(), words).section());
        page.raw(numbers.fading()).raw(ahead.twentyYears());
        page.raw(new HtmlNotice(messages).section(future));
        future.outcome().ifPresent(o -> page.raw(new HtmlOutcome(messages).section(o)));
        page.raw(ahead.faults());
        page.raw(costs.section());
        cover.asked().ifPresent(asked -> asked(page, words, asked));
        page.raw(reasons.findings()).raw(views.fits());
        page.raw(reasons.guessed());
        page.raw(reasons.method()).raw(reasons.parameters());
        return page.raw(reasons.sources(costs.sourceKeys()));
    }

    private static void asked(Html page, Words words, ReportConsultation asked) {
        page.raw("<section>").heading("asked", words.text("report.asked.title"));
        page.tag("p", asked.status());
        if (!asked.next().isEmpty()) {
            page.raw("<ul class=\"plain\">");
            asked.next().forEach(step -> page.tag("li", step));
            page.raw("</ul>");
        }
        page.tag("p", "note", words.text("report.asked.note")).raw("</section>");
    }

    /// A page with what is known of the result now in place of what it said of it before; empty if
    /// it says nothing of it.
    public Optional<byte[]> withOutcome(byte[] page, ReportOutcome outcome) {
        return new HtmlOutcome(messages)
                .replaced(new String(page, StandardCharsets.UTF_8), outcome)
                .map(told -> told.getBytes(StandardCharsets.UTF_8));
    }

    private static void head(
            Html page, Words words, ReportCover cover, String style, String script) {
        page.raw(
                "<!doctype html><html lang=\""
                        + words.messages().language()
                        + "\"><head><meta charset=\"utf-8\">");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.raw("img-src data:; style-src 'sha256-" + sha256(style) + "'; ");
        page.raw("script-src 'sha256-" + sha256(script) + "'; base-uri 'none'; ");
        page.raw("form-action 'none'\">");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.raw("<meta name=\"referrer\" content=\"no-referrer\">");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">");
        page.tag("title", cover.name(words));
        page.raw("<style>" + style + "</style></head>");
    }

    /// The pictures in as few bytes as the page has room for; the opening pair stands in it twice.
    private List<ReportPicture> fitting(List<ReportPicture> pictures) {
        List<ReportPicture> fitting = pictures;
        while (base64Bytes(fitting) > mostBytes - ROOM_FOR_WORDS) {
            fitting = fitting.stream().map(ReportPicture::smaller).toList();
        }
        return fitting;
    }

    private static long base64Bytes(List<ReportPicture> pictures) {
        long bytes = pictures.stream().mapToLong(ReportPicture::bytes).sum();
        int largest = pictures.stream().mapToInt(ReportPicture::bytes).max().orElse(0);
        return (bytes + 2L * largest) * 4 / 3 + 300L * pictures.size();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the resource " + name, e);
        }
    }

    static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
