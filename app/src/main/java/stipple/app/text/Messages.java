package stipple.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/// Sentences by key, from one message file. Facts stand as `{0}`, `{1}`, ... and are put in as they
/// are: whoever writes the sentence into a page escapes it there.
public final class Messages {
    /// Languages that have a message file; English first, the others filled or ready to be.
    public static final List<String> LANGUAGES = List.of("en", "fr", "it", "es", "nl");

    private static final int MOST_FACTS = 10;

    private final Properties sentences;

    private Messages(Properties sentences) {
        this.sentences = sentences;
    }

    /// The English sentences, as shipped.
    ///
    /// @throws IllegalStateException if the application was built without them
    public static Messages english() {
        Properties sentences = new Properties();
        read(sentences, "messages.properties");
        return new Messages(sentences);
    }

    /// The sentences of a language as far as they are translated, English ones for the rest.
    ///
    /// @param language one of [#LANGUAGES]
    public static Messages in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language '" + language + "', allowed " + LANGUAGES);
        }
        Properties sentences = new Properties();
        read(sentences, "messages.properties");
        if (!language.equals(LANGUAGES.getFirst())) {
            read(sentences, "messages_" + language + ".properties");
        }
        return new Messages(sentences);
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
        String pattern = sentences.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message '" + key + "'");
        }
        return filled(pattern, facts);
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    public Set<String> keys() {
        return sentences.stringPropertyNames();
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
