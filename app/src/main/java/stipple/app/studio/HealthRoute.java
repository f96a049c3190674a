package stipple.app.studio;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the server and its database answer.
@RestController
final class HealthRoute {
    private final Studio studio;

    HealthRoute(Studio studio) {
        this.studio = studio;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> health() {
        return studio.isUp()
                ? ResponseEntity.ok(Map.of("status", "UP"))
                : ResponseEntity.status(503).body(Map.of("status", "DOWN"));
    }
}
