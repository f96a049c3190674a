package stipple.core.course.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;
import stipple.core.resource.Resources;

/// One thing that is asked about before a session.
///
/// @param id stable kebab-case id
/// @param outcome what follows from it
/// @param pause how long to wait after it is over, in `days` or `months`
/// @param source keys of docs/references.bib
public record HealthCondition(
        String id, HealthOutcome outcome, Optional<Parameter> pause, String source) {
    private static final String NO_WAIT = "-";

    /// All conditions, as shipped. Source: scalpgurucontra, contraindicationlists.
    public static List<HealthCondition> all(Parameters parameters) {
        List<HealthCondition> all = new ArrayList<>();
        for (String line : Resources.lines("health-conditions.tsv")) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("id")) {
                all.add(
                        new HealthCondition(
                                cells[0],
                                HealthOutcome.valueOf(cells[1]),
                                cells[2].equals(NO_WAIT)
                                        ? Optional.empty()
                                        : Optional.of(parameters.get(cells[2])),
                                cells[3]));
            }
        }
        return List.copyOf(all);
    }

    /// First day on which it no longer stands in the way, when it was over on `day`.
    LocalDate until(LocalDate day) {
        return pause.map(parameter -> after(day, parameter)).orElse(day);
    }

    private static LocalDate after(LocalDate day, Parameter wait) {
        long length = (long) wait.value().likely();
        return switch (wait.unit()) {
            case "days" -> day.plusDays(length);
            case "months" -> day.plusMonths(length);
            default -> throw new IllegalStateException("a wait in " + wait.unit());
        };
    }
}
