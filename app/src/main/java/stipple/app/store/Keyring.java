package stipple.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/// The key of one data folder, kept apart from it in the user's own configuration folder: a stolen
/// or shared data folder shows nothing. Every case has a key of its own, wrapped by this one, so
/// that a deleted case cannot be read again from an old copy of the disk's blocks.
final class Keyring {
    private static final int NAME_BYTES = 8;

    private final SecretKey master;

    private Keyring(SecretKey master) {
        this.master = master;
    }

    /// Opens the key of a data folder; a new folder gets a new key.
    ///
    /// @param data the data folder, which holds only the key's name
    /// @param keys the folder for keys
    /// @throws StoreProblem if the folder has a key that is not there any more
    static Keyring open(Path data, Path keys) {
        Path nameFile = data.resolve("key-name");
        try {
            if (!Files.exists(nameFile)) {
                return create(nameFile, keys);
            }
            String name = Files.readString(nameFile).strip();
            if (!name.matches("[0-9a-f]{16}")) {
                throw new StoreProblem(nameFile + " does not hold the name of a key");
            }
            Path file = keys.resolve(name + ".key");
            if (!Files.exists(file)) {
                throw new StoreProblem(
                        "the key "
                                + file
                                + " of the data in "
                                + data
                                + " is missing; bring it back from a copy, without it the data"
                                + " cannot be read");
            }
            return new Keyring(Sealed.key(HexFormat.of().parseHex(Files.readString(file).strip())));
        } catch (IOException e) {
            throw new StoreProblem("the key of " + data + " cannot be read or written", e);
        }
    }

    private static Keyring create(Path nameFile, Path keys) throws IOException {
        Durable.folder(keys);
        SecretKey key = Sealed.newKey();
        String name = HexFormat.of().formatHex(Sealed.random(NAME_BYTES));
        String text = HexFormat.of().formatHex(key.getEncoded()) + "\n";
        Durable.write(keys.resolve(name + ".key"), text.getBytes(StandardCharsets.US_ASCII));
        Durable.write(nameFile, (name + "\n").getBytes(StandardCharsets.US_ASCII));
        return new Keyring(key);
    }

    String wrap(String caseId, SecretKey key) {
        return Base64.getEncoder()
                .encodeToString(Sealed.seal(master, "key of " + caseId, key.getEncoded()));
    }

    SecretKey unwrap(String caseId, String wrapped) {
        byte[] sealed = Base64.getDecoder().decode(wrapped);
        return Sealed.key(Sealed.open(master, "key of " + caseId, sealed));
    }
}
