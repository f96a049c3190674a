package stipple.app.studio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Everything that lies packed in a file, so that it can be searched: the members of an archive,
/// the streams of a PDF, the pictures within a page, and what lies in those again.
final class Unpacked {
    private static final Pattern DATA = Pattern.compile("data:[^;,]*;base64,([A-Za-z0-9+/=]+)");

    private Unpacked() {}

    /// The file itself and all that is in it.
    static List<byte[]> of(byte[] file) {
        List<byte[]> all = new ArrayList<>();
        all.add(file);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        try {
            if (text.startsWith("PK")) {
                archive(file, all);
            } else if (text.startsWith("%PDF")) {
                pdf(file, all);
            } else {
                Matcher data = DATA.matcher(text);
                while (data.find()) {
                    all.addAll(of(Base64.getDecoder().decode(data.group(1))));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static void archive(byte[] file, List<byte[]> all) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                all.add(entry.toString().getBytes(StandardCharsets.UTF_8));
                all.addAll(of(zip.readAllBytes()));
                entry = zip.getNextEntry();
            }
        }
    }

    /// Pictures as they were put in, all else unpacked.
    private static void pdf(byte[] file, List<byte[]> all) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                        instanceof COSStream stream) {
                    boolean isJpeg = COSName.DCT_DECODE.equals(stream.getFilters());
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (InputStream in =
                            isJpeg ? stream.createRawInputStream() : stream.createInputStream()) {
                        in.transferTo(bytes);
                    }
                    all.add(bytes.toByteArray());
                }
            }
        }
    }
}
