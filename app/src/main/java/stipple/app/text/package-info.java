/// The words: every sentence that a person reads comes from the message file of this package, by
/// key, with facts filled in.
@NullMarked
package stipple.app.text;

import org.jspecify.annotations.NullMarked;
