package stipple.app.measuring;

import java.util.List;
import stipple.core.parameter.Parameters;

/// A way in which people come to look at a head.
///
/// @param id stable name in files
/// @param distanceM from the eye
public record Scenario(String id, double distanceM) {
    /// One's own mirror, a friend at a table, people who talk, people who pass.
    public static List<Scenario> usual(Parameters parameters) {
        return List.of(
                new Scenario("mirror", parameters.likely("x-notice-mirror")),
                new Scenario("friend-at-a-table", parameters.likely("x-notice-table")),
                new Scenario("talking", parameters.likely("x-notice-talking")),
                new Scenario("passing", parameters.likely("x-notice-passing")));
    }
}
