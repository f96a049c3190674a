/// The report that a person takes home: one page for the browser and one for the printer, made of
/// the data of `stipple.core.report`, the pictures of the plan and the sentences of
/// `stipple.app.text`.
@NullMarked
package stipple.app.report;

import org.jspecify.annotations.NullMarked;
