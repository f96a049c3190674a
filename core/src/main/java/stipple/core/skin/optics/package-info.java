/// Light in layers: how much light a stack of turbid layers sends back and lets through, by two
/// independent methods that check each other: adding-doubling (exact, fast, flat layers only) and
/// Monte Carlo (slow, any shape inside the layers).
@NullMarked
package stipple.core.skin.optics;

import org.jspecify.annotations.NullMarked;
