@NullMarked
package stipple.app.chart;

import org.jspecify.annotations.NullMarked;
