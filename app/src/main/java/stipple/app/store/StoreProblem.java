package stipple.app.store;

/// The store cannot do what was asked for a reason that a person can mend: a full disk, a missing
/// key, a folder that cannot be written. The message is one sentence.
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreProblem(String sentence) {
        super(sentence);
    }

    public StoreProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
