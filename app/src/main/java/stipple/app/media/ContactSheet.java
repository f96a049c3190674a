package stipple.app.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;

/// Pictures side by side in one: columns with a caption each, rows of equally wide pictures.
public final class ContactSheet {
    private static final int PAPER = 0xF7F5F1;
    private static final int INK = 0x23211D;
    private static final int GAP_PX = 12;
    private static final int CAPTION_PX = 34;
    private static final double LETTER_SHARE = 0.6;

    private ContactSheet() {}

    /// @param captions one a column
    /// @param rows of pictures, one a column each; those of one row have the same shape
    /// @param widthPx of each picture in the sheet
    public static CodedImage of(
            List<String> captions, List<List<CodedImage>> rows, int widthPx, Lettering letters) {
        List<List<CodedImage>> fitted = new ArrayList<>();
        int height = CAPTION_PX;
        for (List<CodedImage> row : rows) {
            List<CodedImage> cells = row.stream().map(cell -> toWidth(cell, widthPx)).toList();
            fitted.add(cells);
            height += cells.stream().mapToInt(CodedImage::height).max().orElse(0) + GAP_PX;
        }
        CodedImage sheet = new CodedImage(GAP_PX + captions.size() * (widthPx + GAP_PX), height);
        Arrays.fill(sheet.rgb(), PAPER);
        double size = LETTER_SHARE * CAPTION_PX;
        for (int c = 0; c < captions.size(); c++) {
            letters.write(
                    sheet,
                    GAP_PX + c * (widthPx + GAP_PX),
                    CAPTION_PX - 0.3 * CAPTION_PX,
                    size,
                    INK,
                    captions.get(c));
        }
        int top = CAPTION_PX;
        for (List<CodedImage> row : fitted) {
            for (int c = 0; c < row.size(); c++) {
                put(sheet, row.get(c), GAP_PX + c * (widthPx + GAP_PX), top);
            }
            top += row.stream().mapToInt(CodedImage::height).max().orElse(0) + GAP_PX;
        }
        return sheet;
    }

    private static CodedImage toWidth(CodedImage image, int widthPx) {
        double scale = (double) widthPx / image.width();
        int longSide = (int) Math.round(scale * Math.max(image.width(), image.height()));
        CodedImage fitted = Scaling.toFit(image, longSide);
        return fitted.width() <= widthPx ? fitted : fitted.crop(0, 0, widthPx, fitted.height());
    }

    private static void put(CodedImage sheet, CodedImage cell, int left, int top) {
        for (int y = 0; y < cell.height(); y++) {
            System.arraycopy(
                    cell.rgb(),
                    y * cell.width(),
                    sheet.rgb(),
                    (top + y) * sheet.width() + left,
                    cell.width());
        }
    }
}
