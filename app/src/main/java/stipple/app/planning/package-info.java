/// Planning: from photos and wishes to a treatment plan with its files.
@NullMarked
package stipple.app.planning;

import org.jspecify.annotations.NullMarked;
