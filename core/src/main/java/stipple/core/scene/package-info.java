/// Pictures made from nothing but geometry and light: the bare head in six views and the example
/// client's photographs, each with its truth.
@NullMarked
package stipple.core.scene;

import org.jspecify.annotations.NullMarked;
