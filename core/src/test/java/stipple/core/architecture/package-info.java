/// The shape of the house, held by tests. Each rule is a function of a root package, so that the
/// same rule is run green on the product and red on a fixture below `fixture`.
@NullMarked
package stipple.core.architecture;

import org.jspecify.annotations.NullMarked;
