package stipple.app.studio;

import java.util.function.Supplier;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;

/// Does work that may ask for more memory than there is. If it does, all that is kept for later is
/// forgotten and the work done once more; what does not fit even then is refused in one sentence.
final class Sparingly {
    private final Runnable forget;
    private final Messages messages;

    /// @param forget gives up what can be made again
    Sparingly(Runnable forget, Messages messages) {
        this.forget = forget;
        this.messages = messages;
    }

    /// @param work holds on to nothing that it has not asked for itself
    <T> T done(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | OutOfMemoryError e) {
            checkMemory(e);
        }
        forget.run();
        try {
            return work.get();
        } catch (RuntimeException | OutOfMemoryError e) {
            checkMemory(e);
            throw new Refusal(messages.text("studio.error.no-memory"), e);
        }
    }

    /// Whether it went wrong because memory was short: another time it may go well.
    static boolean isShort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /// Throws again what went wrong for another reason.
    private static void checkMemory(Throwable failure) {
        if (isShort(failure)) {
            return;
        }
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
