/// Money: what a treatment costs now and over the years, and whether an offer is sound.
@NullMarked
package stipple.app.money;

import org.jspecify.annotations.NullMarked;
