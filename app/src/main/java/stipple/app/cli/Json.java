package stipple.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import stipple.core.math.Range;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints the one JSON object of a command.
final class Json {
    private Json() {}

    static void print(PrintWriter out, Map<String, ?> object) {
        ObjectMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        out.println(mapper.writeValueAsString(object));
        out.flush();
    }

    static Map<String, Object> range(Range range) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("likely", range.likely());
        object.put("low", range.low());
        object.put("high", range.high());
        return object;
    }
}
