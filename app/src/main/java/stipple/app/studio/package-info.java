/// The studio: pages on which a person sees a plan on photos and on the head, changes it, and takes
/// it home. Pages work without script; scripts make them quicker. Nothing is fetched from anywhere
/// else.
@NullMarked
package stipple.app.studio;

import org.jspecify.annotations.NullMarked;
