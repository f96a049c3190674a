package stipple.app.studio;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import stipple.app.text.Messages;

/// Which language a page is in: the one chosen in its head, else the first that the browser asks
/// for and Stipple has, else English.
final class LanguageChoice implements LocaleResolver {
    static final String COOKIE = "lang";

    private static final String ENGLISH = "en";
    private static final List<String> OFFERED = Messages.offered();

    /// A language to choose.
    ///
    /// @param id as in [Messages#LANGUAGES]
    /// @param name in the language itself
    record Language(String id, String name) {}

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(of(request));
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by its own form");
    }

    /// The language of the request that is being answered; English where there is none.
    static String current() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale != null && OFFERED.contains(locale.getLanguage())
                ? locale.getLanguage()
                : ENGLISH;
    }

    static String of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null && OFFERED.contains(chosen.getValue())) {
            return chosen.getValue();
        }
        if (request.getHeader("Accept-Language") == null) {
            return ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(OFFERED::contains)
                .findFirst()
                .orElse(ENGLISH);
    }

    static boolean isOffered(String language) {
        return OFFERED.contains(language);
    }

    static List<Language> othersThan(String language) {
        return OFFERED.stream()
                .filter(other -> !other.equals(language))
                .map(other -> new Language(other, name(other)))
                .toList();
    }

    private static String name(String language) {
        Locale locale = Locale.of(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
