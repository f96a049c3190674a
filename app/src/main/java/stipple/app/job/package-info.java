/// Long work, one piece at a time, the latest wish first.
@NullMarked
package stipple.app.job;

import org.jspecify.annotations.NullMarked;
