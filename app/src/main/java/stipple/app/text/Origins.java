package stipple.app.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stipple.core.parameter.Parameters;

/// Where the numbers behind an answer come from: the sources of parameters, each once.
public final class Origins {
    private final Sources sources;
    private final Parameters parameters;

    public Origins(Sources sources, Parameters parameters) {
        this.sources = sources;
        this.parameters = parameters;
    }

    /// The sources in the order in which they are first named.
    ///
    /// @param ids of parameters, with blanks between them
    /// @throws java.util.NoSuchElementException or IllegalArgumentException if one is unknown
    public List<Sources.Source> of(String ids) {
        Map<String, Sources.Source> all = new LinkedHashMap<>();
        for (String id : ids.strip().split("\\s+", -1)) {
            sources.of(parameters.get(id).source()).forEach(s -> all.putIfAbsent(s.key(), s));
        }
        return List.copyOf(all.values());
    }
}
