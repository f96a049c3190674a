package stipple.app.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stipple.app.text.Sha256;

/// A ZIP file with the checksums of what went into it as its last entry. It is whole only if the
/// era of its case lasts to its end.
final class CasePack {
    private final ZipOutputStream zip;
    private final Era era;
    private final StringBuilder sums = new StringBuilder();

    CasePack(OutputStream out, Era era) {
        this.zip = new ZipOutputStream(out);
        this.era = era;
    }

    void addText(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8), Deflater.DEFAULT_COMPRESSION);
    }

    void add(String name, byte[] bytes, int level) throws IOException {
        sums.append(Sha256.hex(bytes)).append("  ").append(name).append('\n');
        put(name, bytes, level);
    }

    private void put(String name, byte[] bytes, int level) throws IOException {
        checkEra();
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.setLevel(level);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// Writes the checksums, and ends the file and what it is written to.
    void end() throws IOException {
        byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
        put("SHA256SUMS", list, Deflater.DEFAULT_COMPRESSION);
        checkEra();
        zip.close();
    }

    private void checkEra() throws BrokenOff {
        if (!era.lasts()) {
            throw BrokenOff.gone();
        }
    }
}
