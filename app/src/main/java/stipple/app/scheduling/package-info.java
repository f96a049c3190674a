/// Sessions on a calendar: proposes and judges schedules, says why in sentences, and writes a
/// calendar file.
@NullMarked
package stipple.app.scheduling;

import org.jspecify.annotations.NullMarked;
