/// Would anyone see it: judges any picture, real or simulated, by what the human eye resolves.
///
/// Stands beside the flow, after the picture: it knows photos, the scalp and the ground, never how
/// a preview was made.
@NullMarked
package stipple.core.notice;

import org.jspecify.annotations.NullMarked;
