package stipple.app.studio;

/// There is no such case, photo or file.
final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1;
}
