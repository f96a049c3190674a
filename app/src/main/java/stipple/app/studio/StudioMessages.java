package stipple.app.studio;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import stipple.app.text.Messages;

/// The message file as pages ask for it. A missing key is a defect and stops the page.
final class StudioMessages implements MessageSource {
    private final Messages messages;

    StudioMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable String getMessage(
            String code,
            Object @Nullable [] args,
            @Nullable String defaultMessage,
            @Nullable Locale locale) {
        return messages.has(code) ? text(code, args) : defaultMessage;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        if (!messages.has(code)) {
            throw new NoSuchMessageException(code);
        }
        return text(code, args);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        if (codes == null || codes.length == 0) {
            throw new NoSuchMessageException(MessageFormat.format("{0}", resolvable));
        }
        return getMessage(codes[0], resolvable.getArguments(), locale);
    }

    private String text(String code, Object @Nullable [] args) {
        return args == null ? messages.text(code) : messages.text(code, args);
    }
}
