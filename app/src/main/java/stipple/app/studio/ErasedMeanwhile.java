package stipple.app.studio;

/// What was asked for was begun with something that has been deleted for good since.
final class ErasedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;
}
