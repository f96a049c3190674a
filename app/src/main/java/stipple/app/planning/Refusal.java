package stipple.app.planning;

import java.nio.file.Path;
import java.util.function.Supplier;
import stipple.app.text.Messages;

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

    /// For a file that was handed in by name and is not there.
    public static Refusal noFile(Path file, Messages messages) {
        return new Refusal(
                messages.text("file.refused.no-file", String.valueOf(file.getFileName())));
    }

    /// Does work in which a refusal in a piece of parallel work, however deep, is one of the whole.
    public static <T> T unwrapped(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalStateException e) {
            Throwable cause = e;
            while (cause instanceof IllegalStateException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof Refusal refusal ? refusal : e;
        }
    }

    /// The sentence for the person.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
