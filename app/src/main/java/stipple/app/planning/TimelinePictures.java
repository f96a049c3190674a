package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import stipple.app.media.ContactSheet;
import stipple.app.media.Lettering;
import stipple.app.text.Messages;
import stipple.core.course.CourseDays;
import stipple.core.course.Moment;
import stipple.core.course.OtherInk;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeCurve;
import stipple.core.course.TimeLine;
import stipple.core.course.TimeQuestion;
import stipple.core.course.TopUp;
import stipple.core.course.TopUpDots;
import stipple.core.course.TreatmentPlan;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;

/// A strip of pictures of one course: the head above, its close-up below, at moments from before
/// the first session to year twenty, or through a removal by laser, all in the same light.
final class TimelinePictures {
    private static final int CELL_WIDTH_PX = 400;
    private static final int DAYS_PER_WEEK = 7;
    private static final List<Moment> LONG =
            List.of(
                    new Moment.Before(),
                    new Moment.Healed(),
                    new Moment.Year(1),
                    new Moment.Year(4),
                    new Moment.Year(8),
                    new Moment.Year(20));
    private static final List<Moment> SHORT =
            List.of(
                    new Moment.Before(),
                    new Moment.Healed(),
                    new Moment.Year(0.5),
                    new Moment.Year(1),
                    new Moment.Year(1.5),
                    new Moment.Year(2.5));

    private final Parameters parameters;
    private final Messages messages;
    private final Progress progress;

    TimelinePictures(Parameters parameters, Messages messages, Progress progress) {
        this.parameters = parameters;
        this.messages = messages;
        this.progress = progress;
    }

    /// @param threads to work with; the picture does not depend on it
    CodedImage strip(TreatmentPlan plan, Head head, Easel easel, TimeCurve curve, int threads) {
        TimeQuestion question = curve.question();
        CourseDays days =
                new CourseDays(curve.sessionDays(), curve.topUps().days(), question.laserDays());
        TimeLine line =
                TimeLine.of(
                        days,
                        question.treatment(),
                        question.habits(),
                        question.skin(),
                        parameters,
                        OutcomeCase.LIKELY);
        List<Cell> cells = cells(question, line);
        double last = cells.getLast().day();
        List<TopUp> shown = curve.topUps().list().stream().filter(t -> t.day() <= last).toList();
        progress.at("placing top-ups", 0, 1);
        TreatmentPlan inked = OtherInk.of(plan, question.treatment(), parameters);
        Deposits deposits = TopUpDots.with(inked, head, shown, parameters, threads);
        List<String> captions = new ArrayList<>();
        List<CodedImage> wholes = new ArrayList<>();
        List<CodedImage> closes = new ArrayList<>();
        for (Cell cell : cells) {
            progress.at("drawing the strip", captions.size(), cells.size());
            Easel.Pair pair = easel.show(deposits, line, line.onDay(cell.day()));
            captions.add(cell.caption());
            wholes.add(pair.whole());
            closes.add(pair.close());
        }
        return ContactSheet.of(captions, List.of(wholes, closes), CELL_WIDTH_PX, Lettering.usual());
    }

    /// One picture of the strip.
    private record Cell(String caption, double day) {}

    private List<Cell> cells(TimeQuestion question, TimeLine line) {
        if (!question.laserDays().isEmpty()) {
            return laserCells(question.laserDays(), line);
        }
        List<Moment> moments = question.treatment() == Treatment.TRICO ? SHORT : LONG;
        return moments.stream().map(moment -> cell(moment, line)).toList();
    }

    /// The day before the laser begins, and each time the body has carried away what a session
    /// broke; of many sessions the first two, the middle one and the last.
    private List<Cell> laserCells(List<Integer> laserDays, TimeLine line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(new Moment.Before(), line));
        cells.add(cell(new Moment.Healed(), line));
        double clearing = DAYS_PER_WEEK * parameters.likely("b-l6-laser-clearing");
        int first = laserDays.getFirst();
        cells.add(new Cell(messages.text("moment.before-laser"), first - 1));
        int sessions = laserDays.size();
        for (int k :
                new TreeSet<>(List.of(1, Math.min(2, sessions), (sessions + 1) / 2, sessions))) {
            cells.add(
                    new Cell(
                            messages.text("moment.after-laser", k),
                            laserDays.get(k - 1) + clearing));
        }
        return cells;
    }

    private Cell cell(Moment moment, TimeLine line) {
        return new Cell(caption(moment), line.dayOf(moment));
    }

    private String caption(Moment moment) {
        return switch (moment) {
            case Moment.Before() -> messages.text("moment.before");
            case Moment.AfterSession(int number, int day) ->
                    messages.text("moment.session-day", number, day);
            case Moment.Healed() -> messages.text("moment.healed");
            case Moment.Year(double years) ->
                    years == Math.rint(years)
                            ? messages.text("moment.year", Long.toString(Math.round(years)))
                            : messages.text("moment.months", Math.round(12 * years));
        };
    }
}
