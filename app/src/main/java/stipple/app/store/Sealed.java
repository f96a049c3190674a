package stipple.app.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Authenticated encryption (AES-256-GCM) of bytes that belong to one place. The place's name is
/// bound in, so that sealed bytes moved to another place do not open. Sealed bytes are a 12-byte
/// nonce, the cipher text and a 16-byte tag.
final class Sealed {
    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// Bytes sealed at a time; a long text in one piece takes half as long again.
    private static final int PIECE = 1 << 14;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static SecretKey newKey() {
        return new SecretKeySpec(random(KEY_BYTES), "AES");
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] seal(SecretKey key, String place, byte[] open) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + open.length + TAG_BITS / 8);
            int at = NONCE_BYTES;
            for (int from = 0; from < open.length; from += PIECE) {
                int count = Math.min(PIECE, open.length - from);
                at += cipher.update(open, from, count, sealed, at);
            }
            int _ = cipher.doFinal(sealed, at);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// @throws StoreProblem if the bytes were changed, moved or sealed with another key
    static byte[] open(SecretKey key, String place, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StoreProblem("a stored record was damaged or belongs to another key", e);
        }
    }

    static String sealText(SecretKey key, String place, String text) {
        byte[] sealed = seal(key, place, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sealed);
    }

    static String openText(SecretKey key, String place, String sealed) {
        byte[] open = open(key, place, Base64.getDecoder().decode(sealed));
        return new String(open, StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
