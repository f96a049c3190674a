package stipple.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import stipple.app.measuring.NoticeAnswer;
import stipple.app.measuring.PlanNotice;
import stipple.core.math.Range;

/// Answers of `stipple notice` for people.
final class NoticeText {
    private static final double LEAST_SHARE = 0.05;

    private final PrintWriter out;

    NoticeText(PrintWriter out) {
        this.out = out;
    }

    void print(NoticeAnswer found) {
        distance("can be told", found.distanceM());
        found.wideRange().ifPresent(out::println);
        sights(found.scenarios());
        causes(found);
        honestly();
    }

    void print(PlanNotice found) {
        for (PlanNotice.Light light : found.lights()) {
            distance(light.id(), light.distanceM());
            sights(light.scenarios());
        }
        found.usual().wideRange().ifPresent(out::println);
        causes(found.usual());
        for (PlanNotice.ZoneSight zone : found.zones()) {
            distance("  " + zone.id(), zone.distanceM());
        }
        found.edge()
                .ifPresent(edge ->
                        out.printf(
                                Locale.ROOT,
                                "straightest stretch of the hairline: %.0f to %.0f mm from its"
                                        + " right end%n",
                                edge.fromMm(),
                                edge.toMm()));
        if (!found.dots().isEmpty()) {
            out.printf(Locale.ROOT, "most telling dots: %s%n", found.dots());
        }
        found.fix()
                .ifPresentOrElse(
                        fix -> {
                            out.printf(Locale.ROOT, "what would help: %s%n", fix.what());
                            distance("  then", fix.distanceM());
                        },
                        () -> out.println("no change that was tried brings it nearer"));
        honestly();
    }

    private void distance(String what, Range range) {
        if (range.likely() == 0) {
            out.printf(Locale.ROOT, "%-20scannot be told from a hand away (0.2 m)%n", what);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%-20sup to %.1f m (likely range %.1f to %.1f m)%n",
                    what,
                    range.likely(),
                    range.low(),
                    range.high());
        }
    }

    private void sights(List<NoticeAnswer.Sight> sights) {
        for (NoticeAnswer.Sight sight : sights) {
            out.printf(
                    Locale.ROOT,
                    "  %-20s%.1f m: %s%n",
                    sight.id(),
                    sight.m(),
                    sight.tells() ? "can be told" : "cannot be told");
        }
    }

    private void causes(NoticeAnswer found) {
        for (NoticeAnswer.Cause cause : found.causes()) {
            if (cause.share() >= LEAST_SHARE) {
                out.printf(Locale.ROOT, "%3.0f %%  %s%n", 100 * cause.share(), cause.text());
            }
        }
    }

    private void honestly() {
        out.println(
                "A model of what eyes resolve, not a share of people; not calibrated by"
                        + " observers.");
    }
}
