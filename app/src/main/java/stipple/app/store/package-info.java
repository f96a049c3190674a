/// Where the studio keeps cases: one database for what was decided and one folder of encrypted
/// files for the photos. A write is answered only after it is on the disk.
@NullMarked
package stipple.app.store;

import org.jspecify.annotations.NullMarked;
