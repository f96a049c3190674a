package stipple.app.report;

import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.price.Strategy;

/// The head years from now, when more hair is lost, under one way to meet that.
///
/// @param strategy how existing hair was met
/// @param year years from now
/// @param picture from above
public record ReportStrategy(Strategy strategy, int year, JpegPicture picture) {
    private static final float QUALITY = 0.8f;

    public ReportStrategy(Strategy strategy, int year, CodedImage drawn) {
        this(strategy, year, JpegPicture.of(drawn, QUALITY));
    }

    /// Those of one strategy, in their order.
    static List<ReportStrategy> of(List<ReportStrategy> all, Strategy strategy) {
        return all.stream().filter(one -> one.strategy() == strategy).toList();
    }
}
