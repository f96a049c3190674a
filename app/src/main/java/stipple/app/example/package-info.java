/// The fictional client that the project makes itself: five photographs with the truth beside them,
/// for the demonstration and for measuring how well the fit works.
@NullMarked
package stipple.app.example;

import org.jspecify.annotations.NullMarked;
