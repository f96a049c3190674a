package stipple.app.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import org.springframework.dao.DataAccessException;
import stipple.app.media.ObjText;
import stipple.app.media.ScanBytes;
import stipple.app.store.Store;
import stipple.app.store.StoreProblem;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;

/// All that is kept of one case, for its owner to take away in one ZIP file that other programs can
/// read: every change of the design with its time, undone ones too, the kept designs, the photos
/// and scans, those that were taken out too, the share links, and a list of checksums. What cannot
/// be read is named in the file `missing.txt`; the rest is there all the same.
final class WholeCase {
    private static final System.Logger LOG = System.getLogger(WholeCase.class.getName());

    private final Studio.Opened opened;
    private final Store store;
    private final Messages messages;
    private final List<StoredPhoto> photos;
    private final List<String> scans;
    private final String record;
    private final List<String> missing = new ArrayList<>();

    /// Reads everything but the photos and scans.
    WholeCase(Studio.Opened opened, Store store, Messages messages) {
        String id = opened.file().id();
        this.opened = opened;
        this.store = store;
        this.messages = messages;
        this.photos = store.photos().of(id);
        this.scans = store.scans().of(id);
        this.record = CaseRecord.of(opened, store, photos, scans).toPrettyString() + "\n";
    }

    /// Writes the file, once, with one photo or scan at a time in memory.
    ///
    /// @throws BrokenOff if something of the case is deleted for good meanwhile, or the store fails
    /// @throws IOException if nobody takes it
    void write(OutputStream out) throws IOException {
        try {
            writeAll(new CasePack(out, opened.era()));
        } catch (DataAccessException e) {
            throw new BrokenOff("the case cannot be read", e);
        }
    }

    private void writeAll(CasePack pack) throws IOException {
        String id = opened.file().id();
        pack.addText("about.txt", about());
        pack.addText("case.json", record);
        for (StoredPhoto photo : photos) {
            String name = CaseRecord.photoFile(photo.id());
            Optional<byte[]> jpeg = read(name, () -> store.photos().jpeg(id, photo.id()));
            if (jpeg.isPresent()) {
                pack.add(name, jpeg.get(), Deflater.NO_COMPRESSION);
            }
        }
        for (String scan : scans) {
            String name = CaseRecord.scanFile(scan);
            Optional<byte[]> surface = read(name, () -> store.scans().surface(id, scan));
            if (surface.isPresent()) {
                byte[] text = ObjText.of(ScanBytes.mesh(surface.get(), 1));
                pack.add(name, text, Deflater.BEST_SPEED);
            }
        }
        if (!missing.isEmpty()) {
            pack.addText("missing.txt", missingNamed());
        }
        pack.end();
    }

    /// What is stored under a name; if it is not there, that is told later.
    private Optional<byte[]> read(String name, Supplier<Optional<byte[]>> stored) throws BrokenOff {
        Optional<byte[]> found = Optional.empty();
        try {
            found = stored.get();
        } catch (StoreProblem e) {
            LOG.log(System.Logger.Level.WARNING, "a file of a case cannot be read", e);
        }
        if (!opened.era().lasts()) {
            throw BrokenOff.gone();
        }
        if (found.isEmpty()) {
            missing.add(name);
        }
        return found;
    }

    private String about() {
        return messages.text("studio.whole.about", opened.file().title())
                + "\n\n"
                + messages.text("report.disclaimer")
                + "\n";
    }

    private String missingNamed() {
        return messages.text("studio.whole.missing") + "\n\n" + String.join("\n", missing) + "\n";
    }
}
