/// The command line.
@NullMarked
package stipple.app.cli;

import org.jspecify.annotations.NullMarked;
