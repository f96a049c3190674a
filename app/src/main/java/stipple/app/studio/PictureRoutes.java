package stipple.app.studio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stipple.core.course.OutcomeCase;
import tools.jackson.databind.node.ObjectNode;

/// The pictures of a case.
@RestController
final class PictureRoutes {
    /// Says that a close-up was enlarged beyond the pixels of the photo.
    static final String ENLARGED = "Stipple-Enlarged";

    /// The design that a picture shows.
    static final String REVISION = "Stipple-Revision";

    private final Studio studio;
    private final Pictures pictures;

    PictureRoutes(Studio studio) {
        this.studio = studio;
        this.pictures = new Pictures(studio);
    }

    /// One side at one moment.
    ///
    /// @param size `stage`, `thumb` or `close`
    @GetMapping("/cases/{id}/pictures/{side}")
    ResponseEntity<byte[]> picture(
            @PathVariable String id,
            @PathVariable String side,
            @RequestParam(defaultValue = "healed") String moment,
            @RequestParam(name = "case", defaultValue = "likely") String outcome,
            @RequestParam(defaultValue = "stage") String size) {
        Look look = Look.parse(side, moment, outcome);
        return studio.sparingly().done(() -> picture(id, look, size));
    }

    /// Chooses another shade of ink, which moves no dot, and shows it in the same answer.
    ///
    /// @param steps by how many steps darker than proposed
    @PostMapping("/cases/{id}/shade")
    ResponseEntity<byte[]> shade(
            @PathVariable String id,
            @RequestParam(name = "shadeSteps") String steps,
            @RequestParam String side,
            @RequestParam String moment,
            @RequestParam(name = "case") String outcome,
            @RequestParam String size) {
        Look look = Look.parse(side, moment, outcome);
        Studio.Opened before = studio.open(id).orElseThrow(NotHere::new);
        ObjectNode patch = DesignForm.patch(Map.of("shadeSteps", steps), before.design());
        studio.change(before, DesignForm.kind(patch), patch, true);
        return studio.sparingly().done(() -> picture(id, look, size));
    }

    private ResponseEntity<byte[]> picture(String id, Look look, String size) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        if (studio.status(opened) instanceof Bench.Status.Working) {
            Optional<byte[]> last = studio.lastDrawn().find(opened, look, size);
            if (last.isPresent()) {
                return jpeg(opened.revision(), last.get(), false);
            }
        }
        Ready ready = studio.ready(opened);
        return pictures.jpeg(ready, look, size, () -> studio.isPresent(id, ready.revision()))
                .map(jpeg -> {
                    if (!opened.era().lasts()) {
                        throw new ErasedMeanwhile();
                    }
                    keepSoon(opened, look, size, jpeg);
                    return jpeg(ready.revision(), jpeg, Pictures.isEnlarged(ready, look, size));
                })
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /// Nobody waits for a picture to be kept.
    private void keepSoon(Studio.Opened opened, Look look, String size, byte[] jpeg) {
        if (look.isFirst()) {
            CompletableFuture<Void> _ =
                    CompletableFuture.runAsync(() -> {
                        if (studio.isPresent(opened.file().id(), opened.revision())) {
                            studio.lastDrawn().keep(opened, look, size, jpeg);
                        }
                    });
        }
    }

    /// One side at one moment of a kept design.
    @GetMapping("/cases/{id}/versions/{version}/pictures/{side}")
    ResponseEntity<byte[]> picture(
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String side,
            @RequestParam(defaultValue = "healed") String moment) {
        Studio.Opened opened =
                studio.open(id)
                        .flatMap(o -> studio.keptDesigns().open(o, version))
                        .orElseThrow(NotHere::new);
        byte[] jpeg =
                pictures.jpeg(
                        studio.ready(opened),
                        Look.parse(side, moment, OutcomeCase.LIKELY.id()),
                        "stage");
        return jpeg(Optional.of(jpeg));
    }

    /// A photo as it was taken in.
    @GetMapping("/cases/{id}/photos/{photo}/original")
    ResponseEntity<byte[]> photo(@PathVariable String id, @PathVariable String photo) {
        return jpeg(studio.photoJpeg(id, photo));
    }

    private static ResponseEntity<byte[]> jpeg(String revision, byte[] jpeg, boolean isEnlarged) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).header(REVISION, revision);
        return (isEnlarged ? answer.header(ENLARGED, "true") : answer).body(jpeg);
    }

    private static ResponseEntity<byte[]> jpeg(Optional<byte[]> bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(bytes.orElseThrow(NotHere::new));
    }
}
