package stipple.app.studio;

import java.util.Base64;
import stipple.app.measuring.Figure;

/// A picture that stands in the page itself.
record ShownFigure(String src, String caption, int widthPx, int heightPx) {
    static ShownFigure of(Figure figure) {
        return new ShownFigure(
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(figure.jpeg()),
                figure.caption(),
                figure.picture().width(),
                figure.picture().height());
    }
}
