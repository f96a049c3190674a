/// Advice, first part: where people and providers are. A table of the world's towns that ships with
/// the library, found by name in any usual spelling, and the distance between two of them. Nothing
/// is asked of any network.
@NullMarked
package stipple.core.advice.place;

import org.jspecify.annotations.NullMarked;
