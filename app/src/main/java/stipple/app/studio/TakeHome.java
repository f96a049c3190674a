package stipple.app.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stipple.app.media.PictureWriter;
import stipple.app.planning.CasePictures;
import stipple.app.planning.DotsCsv;
import stipple.app.planning.PlanFile;
import stipple.app.report.HtmlReport;
import stipple.app.report.PdfReport;
import stipple.app.report.ReportCover;
import stipple.app.report.Stencil;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.parameter.Parameters;

/// Writes the files of a plan.
final class TakeHome {
    /// A file that can be had.
    enum Kind {
        REPORT_HTML("report.html", "text/html;charset=utf-8"),
        REPORT_PDF("report.pdf", "application/pdf"),
        PLAN("plan.json", "application/json"),
        DOTS("dots.csv", "text/csv;charset=utf-8"),
        STENCIL_PDF("stencil.pdf", "application/pdf"),
        STENCIL_SVG("stencil.svg", "image/svg+xml"),
        PICTURES("pictures.zip", "application/zip"),
        PHOTOS("photos.zip", "application/zip");

        private final String fileName;
        private final String mediaType;

        Kind(String fileName, String mediaType) {
            this.fileName = fileName;
            this.mediaType = mediaType;
        }

        static Kind parse(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.fileName.equals(name))
                    .findFirst()
                    .orElseThrow(NotHere::new);
        }

        String fileName() {
            return fileName;
        }

        boolean isReport() {
            return this == REPORT_HTML || this == REPORT_PDF;
        }

        /// Whether it takes much drawing.
        boolean isDrawn() {
            return isReport() || this == PICTURES;
        }

        String mediaType() {
            return mediaType;
        }
    }

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Messages messages;
    private final Parameters parameters;
    private final Sparingly sparingly;

    /// Those who want something drawn, in the order in which they came.
    private final ReentrantLock line = new ReentrantLock(true);

    TakeHome(Messages messages, Parameters parameters, Sparingly sparingly) {
        this.messages = messages;
        this.parameters = parameters;
        this.sparingly = sparingly;
    }

    /// One file at a time is drawn, so that many who ask at once take no more memory than one.
    ///
    /// @param ready asked for when its turn has come
    /// @param cover whom a report is for
    /// @param photos the photos of the case by file name, asked for only if needed
    byte[] bytes(
            Kind kind,
            Supplier<Ready> ready,
            ReportCover cover,
            Supplier<Map<String, byte[]>> photos) {
        if (!kind.isDrawn()) {
            return bytes(kind, ready.get(), cover, photos);
        }
        line.lock();
        try {
            return sparingly.done(() -> bytes(kind, ready.get(), cover, photos));
        } finally {
            line.unlock();
        }
    }

    private byte[] bytes(
            Kind kind, Ready ready, ReportCover cover, Supplier<Map<String, byte[]>> photos) {
        return switch (kind) {
            case REPORT_HTML -> {
                ReportParts parts = parts(ready);
                yield new HtmlReport(messages.asNow())
                        .bytes(ready.report(), parts.pictures(), parts.future(), cover);
            }
            case REPORT_PDF -> {
                ReportParts parts = parts(ready);
                yield new PdfReport(messages.asNow())
                        .bytes(ready.report(), parts.pictures(), parts.future(), cover);
            }
            case PLAN -> new PlanFile(messages).bytes(ready.plan());
            case DOTS -> DotsCsv.bytes(ready.plan().deposits());
            case STENCIL_PDF -> stencil(ready).pdf();
            case STENCIL_SVG -> stencil(ready).svg();
            case PICTURES -> zip(pictureFiles(ready));
            case PHOTOS -> zip(photos.get());
        };
    }

    private ReportParts parts(Ready ready) {
        ReportParts parts = ready.pieces(parameters, messages).whole(THREADS);
        return new ReportParts(
                parts.pictures(),
                parts.future()
                        .withNotice(ready.notice(messages))
                        .withOutcome(Optional.of(ready.outcome(THREADS))));
    }

    /// Every photo with the plan on it, or the head if there is no photo: whole and close up, from
    /// before to year ten, with a text that says what they are.
    private Map<String, byte[]> pictureFiles(Ready ready) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "about.txt",
                (messages.text("report.disclaimer") + "\n").getBytes(StandardCharsets.UTF_8));
        boolean hasPhotos = ready.sides().stream().anyMatch(SideId::onPhoto);
        for (SideId id : ready.sides()) {
            if (id.onPhoto() == hasPhotos) {
                CasePictures.View side = ready.side(id).orElseThrow(NotHere::new);
                for (Moment moment : ReportPieces.MOMENTS) {
                    String name = id.view().id() + "-" + moment.id();
                    files.put(
                            name + ".jpg",
                            PictureWriter.jpeg(side.whole(moment, OutcomeCase.LIKELY, THREADS)));
                    files.put(
                            name + "-close.jpg",
                            PictureWriter.jpeg(side.closeUp(moment, OutcomeCase.LIKELY, THREADS)));
                }
            }
        }
        return files;
    }

    private Stencil stencil(Ready ready) {
        return new Stencil(ready.plan(), ready.fitted().head(), parameters, messages);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("packing photos in memory", e);
        }
        return bytes.toByteArray();
    }
}
