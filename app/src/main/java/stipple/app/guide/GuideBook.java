package stipple.app.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The pages of the guide in their order.
public final class GuideBook {
    private static final List<String> IDS =
            List.of(
                    "history-and-terms",
                    "permanent-or-trico",
                    "inks-and-blue",
                    "safety",
                    "aftercare",
                    "how-long-it-lasts",
                    "telling-others",
                    "becoming-a-technician");

    private final List<Page> pages;

    private GuideBook(List<Page> pages) {
        this.pages = pages;
    }

    /// One page.
    ///
    /// @param id as in its address
    /// @param title its heading
    /// @param html what stands below the heading
    public record Page(String id, String title, String html) {}

    /// The pages as shipped.
    ///
    /// @throws IllegalStateException if the application was built without them
    public static GuideBook shipped() {
        return new GuideBook(IDS.stream().map(GuideBook::read).toList());
    }

    public List<Page> pages() {
        return pages;
    }

    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    private static Page read(String id) {
        try (InputStream in = GuideBook.class.getResourceAsStream(id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the guide's page " + id + " is missing");
            }
            return page(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the guide's page " + id, e);
        }
    }

    private static Page page(String id, String text) {
        int end = text.indexOf('\n');
        String title = text.substring(0, end).replaceFirst("^# +", "").strip();
        return new Page(id, title, new GuideText(IDS).html(text.substring(end + 1)));
    }
}
