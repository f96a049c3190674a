/// Pictures compared byte for byte with references in `src/test/golden`.
@NullMarked
package stipple.core.golden;

import org.jspecify.annotations.NullMarked;
