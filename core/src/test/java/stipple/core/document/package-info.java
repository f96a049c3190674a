/// The repository's own pages, held to the code by tests.
@NullMarked
package stipple.core.document;

import org.jspecify.annotations.NullMarked;
