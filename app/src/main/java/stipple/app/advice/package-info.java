/// Finding somebody: directories read, checked and written; questions answered in words; the
/// made-up directory that the examples use.
@NullMarked
package stipple.app.advice;

import org.jspecify.annotations.NullMarked;
