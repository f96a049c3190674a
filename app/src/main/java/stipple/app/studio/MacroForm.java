package stipple.app.studio;

import java.io.IOException;
import org.springframework.web.multipart.MultipartFile;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;

/// What a form with a macro photo says.
record MacroForm(Messages messages) {
    /// @throws Refusal if no file was chosen
    byte[] bytes(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw new Refusal(messages.text("studio.healed.no-file"));
        }
        return file.getBytes();
    }

    /// @throws Refusal if it is no number
    double pxPerMm(String text) {
        try {
            return Double.parseDouble(text.strip().replace(",", "."));
        } catch (NumberFormatException e) {
            throw new Refusal(messages.text("studio.healed.no-scale"), e);
        }
    }
}
