/// Step 7: the answer as data: counts, areas, minutes, warnings, each with its reason and source.
@NullMarked
package stipple.core.report;

import org.jspecify.annotations.NullMarked;
