/// The words: every language says what English says.
@NullMarked
package stipple.app.text;

import org.jspecify.annotations.NullMarked;
