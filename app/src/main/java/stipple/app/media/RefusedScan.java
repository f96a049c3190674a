package stipple.app.media;

/// Carries a refusal from the depth of a reader to the door; never leaves this package.
final class RefusedScan extends Exception {
    private static final long serialVersionUID = 1;

    private final ScanFault reason;
    private final transient Object[] facts;

    RefusedScan(ScanFault reason, Object... facts) {
        super(reason.id(), null, false, false);
        this.reason = reason;
        this.facts = facts.clone();
    }

    static RefusedScan damaged(String where) {
        return new RefusedScan(ScanFault.DAMAGED, where);
    }

    ScanFault reason() {
        return reason;
    }

    /// What the sentence names after the file.
    Object[] facts() {
        return facts.clone();
    }
}
