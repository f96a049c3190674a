/// The one door for untrusted picture bytes, and the writers of our own pictures. Everything about
/// a file that decides whether it is decoded is read by code of this package, before any decoder
/// sees a byte.
@NullMarked
package stipple.app.media;

import org.jspecify.annotations.NullMarked;
