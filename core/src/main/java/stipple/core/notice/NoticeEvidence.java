package stipple.core.notice;

import java.util.List;
import java.util.Optional;

/// What is known beside the two pictures.
///
/// @param patterns how dots and hair stand
/// @param outlines edges to bare skin
/// @param shapes hairlines as a whole
/// @param dots dots and hairs one by one; without it they are read off the pictures
public record NoticeEvidence(
        List<PatternCue> patterns,
        List<OutlineCue> outlines,
        List<ShapeCue> shapes,
        Optional<DotsCue> dots) {
    public NoticeEvidence {
        patterns = List.copyOf(patterns);
        outlines = List.copyOf(outlines);
        shapes = List.copyOf(shapes);
    }

    /// Nothing but the pictures.
    public static NoticeEvidence none() {
        return new NoticeEvidence(List.of(), List.of(), List.of(), Optional.empty());
    }
}
