package stipple.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import stipple.app.report.ReportCover;
import stipple.app.text.Messages;

/// What a person takes home.
@RestController
final class FileRoutes {
    private final Studio studio;
    private final TakeHome takeHome;
    private final AskedDesk desk;

    FileRoutes(Studio studio, Messages messages) {
        this.studio = studio;
        this.desk = new AskedDesk(studio, messages);
        this.takeHome = new TakeHome(messages, studio.parameters(), studio.sparingly());
    }

    @GetMapping("/cases/{id}/files/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String name, HttpServletRequest asked) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        TakeHome.Kind kind = TakeHome.Kind.parse(name);
        ReportCover cover =
                new ReportCover(
                        opened.file().title(),
                        MarketChoice.of(asked).country(),
                        kind.isReport() ? desk.told(opened) : Optional.empty());
        byte[] bytes =
                takeHome.bytes(kind, () -> studio.ready(opened), cover, () -> photos(opened));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(kind.fileName()))
                .body(bytes);
    }

    /// All that a sentence could tell of fails first, the headers follow: what fails after them
    /// fails as a download.
    @GetMapping("/cases/{id}/files/case.zip")
    void whole(@PathVariable String id, HttpServletResponse answer) throws IOException {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        WholeCase whole = studio.sparingly().done(() -> studio.wholeCase(opened));
        answer.setContentType("application/zip");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("case.zip"));
        answer.flushBuffer();
        whole.write(answer.getOutputStream());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    /// How much of a report is made.
    ///
    /// @param percent [0, 100]
    record Progress(int percent) {}

    @GetMapping("/cases/{id}/files/progress")
    Progress progress(@PathVariable String id) {
        return new Progress(studio.workshop().percentOfReports(id));
    }

    private java.util.Map<String, byte[]> photos(Studio.Opened opened) {
        java.util.Map<String, byte[]> files = new java.util.TreeMap<>();
        String id = opened.file().id();
        studio.photos(opened)
                .forEach(photo -> {
                    String markup = opened.design().markups().getOrDefault(photo.id(), "{}");
                    String view = DesignDocument.parse(markup).path("view").asString(photo.id());
                    String name = files.containsKey(view + ".jpg") ? view + "-" + photo.id() : view;
                    studio.photoJpeg(id, photo.id())
                            .ifPresent(jpeg -> files.put(name + ".jpg", jpeg));
                });
        return files;
    }
}
