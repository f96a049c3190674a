/// What the store promises: durable, sealed, gone when deleted.
@NullMarked
package stipple.app.store;

import org.jspecify.annotations.NullMarked;
