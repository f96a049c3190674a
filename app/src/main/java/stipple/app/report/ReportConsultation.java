package stipple.app.report;

import java.util.List;

/// How far asking providers by photo is, in sentences.
///
/// @param status where it stands
/// @param next what to do next, the first first
public record ReportConsultation(String status, List<String> next) {
    public ReportConsultation {
        next = List.copyOf(next);
    }
}
