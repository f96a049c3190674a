package stipple.app.studio;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords of share links as they are kept: PBKDF2 with SHA-512, salted, slow on purpose. The
/// text holds its own numbers, so that they can be raised later.
final class Password {
    private static final String METHOD = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 220_000;
    private static final int BYTES = 32;

    private Password() {}

    static String hash(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha512:"
                + ROUNDS
                + ":"
                + base64.encodeToString(salt)
                + ":"
                + base64.encodeToString(derived(password, salt, ROUNDS));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split(":", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] wanted = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(wanted, derived(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derived(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, 8 * BYTES);
            return SecretKeyFactory.getInstance(METHOD).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }
}
