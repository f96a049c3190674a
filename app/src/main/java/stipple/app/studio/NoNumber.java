package stipple.app.studio;

/// A text where a number should be; the message is the text.
final class NoNumber extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoNumber(String text) {
        super(text);
    }
}
