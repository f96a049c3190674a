/// Benchmarks. Each asserts that what it times is right before it takes a time.
@NullMarked
package stipple.bench;

import org.jspecify.annotations.NullMarked;
