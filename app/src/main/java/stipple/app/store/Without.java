package stipple.app.store;

import java.util.Optional;

/// Takes something out of the JSON of a change or of a kept design; empty if nothing is left.
public interface Without {
    Optional<String> of(String json);
}
