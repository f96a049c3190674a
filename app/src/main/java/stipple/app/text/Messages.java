package stipple.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/// Sentences by key, from one message file. Facts stand as `{0}`, `{1}`, ... and are put in as they
/// are: whoever writes the sentence into a page escapes it there.
public final class Messages {
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
        try (InputStream in = Messages.class.getResourceAsStream("messages.properties")) {
            if (in == null) {
                throw new IllegalStateException("messages.properties is missing");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("reading messages.properties", e);
        }
        return new Messages(sentences);
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
