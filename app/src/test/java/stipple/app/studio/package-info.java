/// The studio, asked as a browser asks it.
@org.jspecify.annotations.NullMarked
package stipple.app.studio;
