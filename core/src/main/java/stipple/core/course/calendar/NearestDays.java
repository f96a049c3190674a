package stipple.core.course.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The legal days that lie nearest to wished ones.
///
/// Every wait between two visits follows from the waits between neighbours, so the course is a
/// chain: `cost[k][d]` is the least number of days that visits k, k + 1, ... move when visit k is
/// on day d, found from the last visit backwards; then the days are read off forwards. Exact; the
/// work grows with visits times days.
final class NearestDays {
    private static final int NO_WAY = Integer.MAX_VALUE / 2;

    /// Days searched beyond the last wish and all waits, for holidays and holds.
    private static final int SLACK_DAYS = 800;

    private final RuleBook book;
    private final List<Visit> wish;
    private final LocalDate start;
    private final int days;

    NearestDays(RuleBook book, List<Visit> wish) {
        this.book = book;
        this.wish = wish;
        start = book.terms().start();
        int span = 0;
        for (int k = 0; k < wish.size(); k++) {
            span = Math.max(span, dayOf(wish.get(k))) + gapBefore(k);
        }
        days = span + SLACK_DAYS;
    }

    Optional<List<Visit>> find() {
        int[][] cost = new int[wish.size()][];
        int[] after = new int[days + 1];
        for (int k = wish.size() - 1; k >= 0; k--) {
            cost[k] = costs(k, after);
            after = bestFrom(cost[k], gapBefore(k));
        }
        List<Visit> moved = new ArrayList<>();
        int from = 0;
        for (int k = 0; k < wish.size(); k++) {
            int day = best(k, cost[k], from);
            if (cost[k][day] >= NO_WAY) {
                return Optional.empty();
            }
            moved.add(wish.get(k).on(start.plusDays(day)));
            from = day + (k + 1 < wish.size() ? gapBefore(k + 1) : 0);
        }
        return Optional.of(moved);
    }

    /// Days moved from visit k on, by the day of visit k.
    private int[] costs(int k, int[] after) {
        int[] cost = new int[days + 1];
        int wished = dayOf(wish.get(k));
        for (int day = 0; day <= days; day++) {
            boolean open =
                    after[day] < NO_WAY && book.allowsAlone(wish.get(k).on(start.plusDays(day)));
            cost[day] = open ? Math.abs(day - wished) + after[day] : NO_WAY;
        }
        return cost;
    }

    /// Least cost of a visit that comes `gap` days or more after each day.
    private int[] bestFrom(int[] cost, int gap) {
        int[] best = new int[days + 1];
        Arrays.fill(best, NO_WAY);
        int least = NO_WAY;
        for (int day = days - gap; day >= 0; day--) {
            least = Math.min(least, cost[day + gap]);
            best[day] = least;
        }
        return best;
    }

    private int best(int k, int[] cost, int from) {
        int wished = dayOf(wish.get(k));
        int best = Math.min(from, days);
        for (int day = best; day <= days; day++) {
            boolean nearer =
                    cost[day] == cost[best] && Math.abs(day - wished) < Math.abs(best - wished);
            if (cost[day] < cost[best] || nearer) {
                best = day;
            }
        }
        return best;
    }

    private int gapBefore(int k) {
        return k == 0 ? 0 : book.leastDays(wish.get(k - 1).kind(), wish.get(k).kind());
    }

    private int dayOf(Visit visit) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, visit.date()));
    }
}
