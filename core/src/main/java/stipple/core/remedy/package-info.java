/// Judges a whole plan by the eyes of others, and proposes a change that is proved to help.
///
/// Stands above design, preview and notice: it makes flat pieces of treated skin and of the
/// person's own stubble, has them judged, changes the plan and has it judged again.
@NullMarked
package stipple.core.remedy;

import org.jspecify.annotations.NullMarked;
