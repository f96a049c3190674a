package stipple.app.studio;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stipple.core.course.OutcomeCase;

/// The pictures of a case.
@RestController
final class PictureRoutes {
    /// Says that a close-up was enlarged beyond the pixels of the photo.
    static final String ENLARGED = "Stipple-Enlarged";

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
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        Look look = Look.parse(side, moment, outcome);
        if (studio.status(opened) instanceof Bench.Status.Working) {
            Optional<byte[]> last = studio.lastPicture(opened, look, size);
            if (last.isPresent()) {
                return jpeg(last);
            }
        }
        Ready ready = studio.ready(opened);
        return pictures.jpeg(ready, look, size, () -> studio.isPresent(id, ready.revision()))
                .map(jpeg -> {
                    if (look.isFirst() && studio.isPresent(id, ready.revision())) {
                        studio.keepPicture(id, ready.revision(), look, size, jpeg);
                    }
                    return Pictures.isEnlarged(ready, look, size)
                            ? enlarged(jpeg)
                            : jpeg(Optional.of(jpeg));
                })
                .orElseGet(() -> ResponseEntity.noContent().build());
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
                        .flatMap(o -> studio.openVersion(o, version))
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

    private static ResponseEntity<byte[]> enlarged(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(ENLARGED, "true")
                .body(jpeg);
    }

    private static ResponseEntity<byte[]> jpeg(Optional<byte[]> bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(bytes.orElseThrow(NotHere::new));
    }
}
