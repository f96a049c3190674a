/// Questions about health before a session. They sort, they do not diagnose: some answers mean not
/// now, some mean not on that place, some mean that a doctor is to be asked first. Nothing here
/// ever tells anyone to change a medicine.
@NullMarked
package stipple.core.course.health;

import org.jspecify.annotations.NullMarked;
