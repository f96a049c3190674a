package stipple.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/// Sentences by key, from the message file of a language. Facts stand as `{0}`, `{1}`, ... and are
/// put in as they are: whoever writes the sentence into a page escapes it there.
public final class Messages {
    /// Languages that have a message file; English first, the others filled or ready to be.
    public static final List<String> LANGUAGES = List.of("en", "fr", "it", "es", "nl");

    private static final String FRENCH = "fr";
    private static final char NARROW_SPACE = '\u202f';
    private static final char SPACE = '\u00a0';
    private static final int MOST_FACTS = 10;

    /// A language is offered when at least so many of its sentences are there.
    private static final int LEAST_OFFERED = 150;

    private final Map<String, Properties> byLanguage;
    private final Supplier<String> language;

    private Messages(Map<String, Properties> byLanguage, Supplier<String> language) {
        this.byLanguage = byLanguage;
        this.language = language;
    }

    /// The English sentences, as shipped.
    ///
    /// @throws IllegalStateException if the application was built without them
    public static Messages english() {
        return in(LANGUAGES.getFirst());
    }

    /// The sentences of a language as far as they are translated, English ones for the rest.
    ///
    /// @param language one of [#LANGUAGES]
    public static Messages in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language '" + language + "', allowed " + LANGUAGES);
        }
        return new Messages(Map.of(language, sentences(language)), () -> language);
    }

    /// Sentences in whatever language is wanted at the time, one of [#LANGUAGES].
    public static Messages following(Supplier<String> language) {
        Map<String, Properties> all = new HashMap<>();
        LANGUAGES.forEach(l -> all.put(l, sentences(l)));
        return new Messages(Map.copyOf(all), language);
    }

    /// The same, staying with the language of now.
    public Messages asNow() {
        String now = language();
        return new Messages(byLanguage, () -> now);
    }

    /// The language that sentences are in now.
    public String language() {
        return language.get();
    }

    /// How numbers and dates are written in it.
    public Locale locale() {
        return Locale.of(language());
    }

    /// The languages of which enough is translated to be offered, English first.
    public static List<String> offered() {
        return LANGUAGES.stream()
                .filter(l -> l.equals(LANGUAGES.getFirst()) || translated(l) >= LEAST_OFFERED)
                .toList();
    }

    private static int translated(String language) {
        return own(language).size();
    }

    private static Properties own(String language) {
        Properties own = new Properties();
        read(own, "messages_" + language + ".properties");
        if (language.equals(FRENCH)) {
            own.replaceAll((key, sentence) -> FrenchMarks.set((String) sentence));
        }
        return own;
    }

    private static Properties sentences(String language) {
        Properties sentences = new Properties();
        read(sentences, "messages.properties");
        if (!language.equals(LANGUAGES.getFirst())) {
            sentences.putAll(own(language));
        }
        return sentences;
    }

    private Properties now() {
        return byLanguage.getOrDefault(language(), byLanguage.values().iterator().next());
    }

    private static void read(Properties sentences, String file) {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /// The sentence with its facts filled in.
    ///
    /// @throws IllegalArgumentException if there is no such key
    public String text(String key, Object... facts) {
        String pattern = now().getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message '" + key + "'");
        }
        return filled(pattern, facts);
    }

    /// A number as the language writes it: `24,310.5` in English.
    ///
    /// @param format as in [String#format], such as `%,.1f`
    public String number(String format, Object number) {
        // Not every typeface has the narrow space that some languages set between thousands.
        return String.format(locale(), format, number).replace(NARROW_SPACE, SPACE);
    }

    /// A day or moment as the language writes it.
    public String date(DateTimeFormatter pattern, TemporalAccessor moment) {
        String written = pattern.withLocale(locale()).format(moment);
        return language().equals(FRENCH) ? FrenchMarks.firstOfMonth(written) : written;
    }

    /// What something is, set off from what it is said of: `Day 4: a little redness`.
    public String said(String of, String what) {
        return text("words.said", of, what);
    }

    public boolean has(String key) {
        return now().containsKey(key);
    }

    public Set<String> keys() {
        return now().stringPropertyNames();
    }

    private static String filled(String pattern, Object[] facts) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            int digit = i + 2 < pattern.length() ? pattern.charAt(i + 1) - '0' : -1;
            boolean isFact =
                    pattern.charAt(i) == '{'
                            && digit >= 0
                            && digit < Math.min(facts.length, MOST_FACTS)
                            && pattern.charAt(i + 2) == '}';
            if (isFact) {
                out.append(facts[digit]);
                i += 2;
            } else {
                out.append(pattern.charAt(i));
            }
        }
        return out.toString();
    }
}
