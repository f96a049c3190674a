/// Small line charts as data, drawn with any pen: a web page's SVG, a page of paper.
@NullMarked
package stipple.app.chart;

import org.jspecify.annotations.NullMarked;
