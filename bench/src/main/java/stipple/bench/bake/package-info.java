/// Generators of the data files that ship inside the library: each reads a public source and
/// reproduces the shipped file byte for byte.
@NullMarked
package stipple.bench.bake;

import org.jspecify.annotations.NullMarked;
