package stipple.app.planning;

import java.util.List;
import stipple.app.media.ContactSheet;
import stipple.app.media.Lettering;
import stipple.core.course.Fault;
import stipple.core.image.CodedImage;

/// One fault beside the good plan.
///
/// @param fault what was done badly
/// @param file name in the folder
/// @param whatYouSee one plain sentence
/// @param captions of the good plan and of the bad one
/// @param rows good and bad side by side, whole above and close below
public record FaultPicture(
        Fault fault,
        String file,
        String whatYouSee,
        List<String> captions,
        List<List<CodedImage>> rows) {
    private static final int CELL_WIDTH_PX = 640;

    public FaultPicture {
        captions = List.copyOf(captions);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// All of it in one picture without words, for a page that writes them itself.
    public CodedImage picture() {
        return ContactSheet.of(rows, CELL_WIDTH_PX);
    }

    /// All of it in one picture with its captions.
    public CodedImage lettered() {
        return ContactSheet.of(captions, rows, CELL_WIDTH_PX, Lettering.usual());
    }
}
