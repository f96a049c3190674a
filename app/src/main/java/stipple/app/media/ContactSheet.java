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
    private static final int LEAST_CAPTION_PX = 34;
    private static final int MOST_CAPTION_PX = 60;
    private static final int CAPTIONS_IN_WIDTH = 6;
    private static final double LETTER_SHARE = 0.6;

    private ContactSheet() {}

    /// Rows of pictures without a word.
    ///
    /// @param rows of pictures, one a column each; those of one row have the same shape
    /// @param widthPx of each picture in the sheet
    public static CodedImage of(List<List<CodedImage>> rows, int widthPx) {
        return sheet(rows, widthPx, GAP_PX);
    }

    /// Rows of pictures below a caption for each column, in letters that can still be read where
    /// the sheet is shown a third as large.
    ///
    /// @param captions one a column
    /// @param rows of pictures, one a column each; those of one row have the same shape
    /// @param widthPx of each picture in the sheet
    public static CodedImage of(
            List<String> captions, List<List<CodedImage>> rows, int widthPx, Lettering letters) {
        int captionPx = Math.clamp(widthPx / CAPTIONS_IN_WIDTH, LEAST_CAPTION_PX, MOST_CAPTION_PX);
        CodedImage sheet = sheet(rows, widthPx, captionPx);
        for (int c = 0; c < captions.size(); c++) {
            double usual = LETTER_SHARE * captionPx;
            double wide = letters.widthPx(usual, captions.get(c));
            letters.write(
                    sheet,
                    GAP_PX + c * (widthPx + GAP_PX),
                    0.7 * captionPx,
                    usual * Math.min(1, widthPx / Math.max(wide, 1)),
                    INK,
                    captions.get(c));
        }
        return sheet;
    }

    private static CodedImage sheet(List<List<CodedImage>> rows, int widthPx, int topPx) {
        List<List<CodedImage>> fitted = new ArrayList<>();
        int height = topPx;
        for (List<CodedImage> row : rows) {
            List<CodedImage> cells = row.stream().map(cell -> toWidth(cell, widthPx)).toList();
            fitted.add(cells);
            height += cells.stream().mapToInt(CodedImage::height).max().orElse(0) + GAP_PX;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        CodedImage sheet = new CodedImage(GAP_PX + columns * (widthPx + GAP_PX), height);
        Arrays.fill(sheet.rgb(), PAPER);
        int top = topPx;
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
