package stipple.app.media;

/// Carries a refusal from the depth of a reader to the door; never leaves this package.
final class RefusedPhoto extends Exception {
    private static final long serialVersionUID = 1;

    private final PhotoRefusal reason;
    private final transient Object[] facts;

    RefusedPhoto(PhotoRefusal reason, Object... facts) {
        super(reason.id(), null, false, false);
        this.reason = reason;
        this.facts = facts.clone();
    }

    PhotoRefusal reason() {
        return reason;
    }

    /// What the sentence names after the file.
    Object[] facts() {
        return facts.clone();
    }
}
