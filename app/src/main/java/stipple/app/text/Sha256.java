package stipple.app.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of bytes and of texts: names for contents, and one-way marks of secrets.
public final class Sha256 {
    private Sha256() {}

    /// The 32 bytes.
    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Of the text in UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// 64 hexadecimal digits, small letters.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// 64 hexadecimal digits, small letters, of the text in UTF-8.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
