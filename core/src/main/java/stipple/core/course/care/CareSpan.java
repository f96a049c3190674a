package stipple.core.course.care;

import java.util.List;

/// Days after a session on which the same advice holds and the same is normal.
///
/// @param firstDay first of them; 0 is the day of the session
/// @param lastDay last of them, itself included
/// @param rules advice that holds
/// @param normal what is normal to see
public record CareSpan(int firstDay, int lastDay, List<CareRule> rules, List<HealingSign> normal) {
    public CareSpan {
        rules = List.copyOf(rules);
        normal = List.copyOf(normal);
    }
}
