/// Beside step 5: what a treatment costs, now and over the years, and what the other ways cost.
/// Everything is a range with its year, its source and how well it is known; nothing is a quote.
@NullMarked
package stipple.core.price;

import org.jspecify.annotations.NullMarked;
