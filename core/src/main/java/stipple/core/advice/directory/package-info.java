/// Advice, second part: what is known about who treats where. A directory holds providers, their
/// branches, the technicians who work there and since when, and dated evidence about each
/// technician's own work. The technician is the unit: nothing known about a brand says anything
/// about a person or a new branch. There is no field for money paid to anybody for being listed.
@NullMarked
package stipple.core.advice.directory;

import org.jspecify.annotations.NullMarked;
