/// The guide in our own words as pages: read once from the pages of the documentation.
@NullMarked
package stipple.app.guide;

import org.jspecify.annotations.NullMarked;
