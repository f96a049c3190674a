/// Ground: runs small trained networks from their files, in nothing but arithmetic. The same input
/// gives the same bytes with any number of threads.
@NullMarked
package stipple.core.network;

import org.jspecify.annotations.NullMarked;
