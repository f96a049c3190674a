package stipple.app.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.dao.DataAccessException;
import stipple.app.media.ObjText;
import stipple.app.media.ScanBytes;
import stipple.app.store.Store;
import stipple.app.store.StoreProblem;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;

/// All that is kept of one case, for its owner to take away in one ZIP file that other programs can
/// read: every change of the design with its time, undone ones too, the kept designs, the photos
/// and scans, those that were taken out too, the share links, and a list of checksums.
final class WholeCase {
    private final Store store;
    private final Messages messages;

    WholeCase(Store store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /// Writes the file with one photo at a time in memory.
    ///
    /// @throws BrokenOff if something of the case is deleted for good meanwhile, or cannot be read
    /// @throws IOException if nobody takes it
    void write(Studio.Opened opened, OutputStream out) throws IOException {
        try {
            writeAll(opened, out);
        } catch (StoreProblem | DataAccessException e) {
            throw new BrokenOff("the case cannot be read", e);
        }
    }

    private void writeAll(Studio.Opened opened, OutputStream out) throws IOException {
        String id = opened.file().id();
        Pack pack = new Pack(new ZipOutputStream(out), opened.era());
        pack.addText("about.txt", about(opened));
        pack.addText("case.json", CaseRecord.of(opened, store).toPrettyString() + "\n");
        for (StoredPhoto photo : store.photos().of(id)) {
            byte[] jpeg = store.photos().jpeg(id, photo.id()).orElseThrow(WholeCase::gone);
            pack.add(CaseRecord.photoFile(photo.id()), jpeg, Deflater.NO_COMPRESSION);
        }
        for (String scan : store.scans().of(id)) {
            byte[] surface = store.scans().surface(id, scan).orElseThrow(WholeCase::gone);
            byte[] text = ObjText.of(ScanBytes.mesh(surface, 1));
            pack.add(CaseRecord.scanFile(scan), text, Deflater.BEST_SPEED);
        }
        pack.end();
    }

    private String about(Studio.Opened opened) {
        return messages.text("studio.whole.about", opened.file().title())
                + "\n\n"
                + messages.text("report.disclaimer")
                + "\n";
    }

    private static BrokenOff gone() {
        return new BrokenOff("something of the case was deleted for good meanwhile");
    }

    /// A ZIP file with the checksums of what went into it as its last entry.
    private static final class Pack {
        private final ZipOutputStream zip;
        private final Era era;
        private final StringBuilder sums = new StringBuilder();

        Pack(ZipOutputStream zip, Era era) {
            this.zip = zip;
            this.era = era;
        }

        void addText(String name, String text) throws IOException {
            add(name, text.getBytes(StandardCharsets.UTF_8), Deflater.DEFAULT_COMPRESSION);
        }

        void add(String name, byte[] bytes, int level) throws IOException {
            if (!era.lasts()) {
                throw gone();
            }
            sums.append(Sha256.hex(bytes)).append("  ").append(name).append('\n');
            put(name, bytes, level);
        }

        private void put(String name, byte[] bytes, int level) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0);
            zip.setLevel(level);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }

        void end() throws IOException {
            byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
            put("SHA256SUMS", list, Deflater.DEFAULT_COMPRESSION);
            zip.finish();
        }
    }
}
