/// The doors: command line, studio, files. Packages are named after what people do; here everything
/// is wired together for the studio's server.
@NullMarked
package stipple.app;

import org.jspecify.annotations.NullMarked;
