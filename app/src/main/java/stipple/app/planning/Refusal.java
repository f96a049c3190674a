package stipple.app.planning;

/// Bad input: one sentence for the person that says what is wrong, where, and what is allowed.
/// Never a defect of Stipple.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// The sentence for the person.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
