/// The studio for phones in the same house: a second way in, encrypted, for browsers that were
/// paired by a code which only the owner of this computer can see.
@NullMarked
package stipple.app.lan;

import org.jspecify.annotations.NullMarked;
