package stipple.app.studio;

import java.util.Optional;
import stipple.app.store.LastPictures;
import stipple.app.text.Sha256;

/// The pictures of each case that were drawn last, kept for a later server of the same program.
final class LastDrawn {
    private final LastPictures pictures;
    private final String program = ProgramStamp.now();

    LastDrawn(LastPictures pictures) {
        this.pictures = pictures;
    }

    /// A picture of this very design that was drawn before, perhaps by a server that ended since.
    Optional<byte[]> find(Studio.Opened opened, Look look, String size) {
        return pictures.find(opened.file().id(), name(opened.revision(), look, size));
    }

    /// Keeps a picture, unless something of the case was deleted for good since.
    void keep(Studio.Opened opened, Look look, String size, byte[] jpeg) {
        String name = name(opened.revision(), look, size);
        opened.era().keep(() -> pictures.keep(opened.file().id(), name, jpeg));
    }

    /// Forgets all pictures of a case.
    void forget(String caseId) {
        pictures.forget(caseId);
    }

    private String name(String revision, Look look, String size) {
        return Sha256.hex(
                String.join(
                        "|",
                        program,
                        revision,
                        look.side().id(),
                        look.moment().id(),
                        look.outcome().id(),
                        size));
    }
}
