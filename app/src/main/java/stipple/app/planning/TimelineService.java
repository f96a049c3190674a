package stipple.app.planning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import stipple.app.chart.SvgPen;
import stipple.app.media.PictureWriter;
import stipple.app.report.TimelineSheet;
import stipple.app.text.Messages;
import stipple.core.course.InkComparison;
import stipple.core.course.TimeCurve;
import stipple.core.course.TimeQuestion;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.Upkeep;
import stipple.core.image.CodedImage;
import stipple.core.ink.Habits;
import stipple.core.ink.Laser;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ViewName;

/// Twenty years of a plan that was made before: with its own ink or another, kept up or left alone.
public final class TimelineService {
    private static final int MOST_LASER_SESSIONS = 12;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();
    private final Progress progress;

    public TimelineService(Progress progress) {
        this.progress = progress;
    }

    /// The numbers, and with them in a folder a strip of pictures of the head and a chart of all
    /// inks with and without top-ups.
    ///
    /// @param view of the head
    /// @param threads to work with; the files do not depend on it
    /// @throws Refusal if the plan cannot be read, an answer is out of bounds or the folder cannot
    ///   be written
    public TimelineAnswer timeline(
            TimelineRequest request, Path folder, ViewName view, int threads) {
        try (OutputFolder out = OutputFolder.open(folder, messages)) {
            TimelineAnswer answer = timeline(request);
            TreatmentPlan plan = answer.plan();
            Head head = Head.of(HeadTemplate.shipped(), plan.headShape());
            progress.at("drawing the head", 0, 1);
            Easel easel = GalleryService.onHead(plan, head, view, parameters, threads);
            CodedImage strip =
                    new TimelinePictures(parameters, messages, progress)
                            .strip(plan, head, easel, answer.curve(), threads);
            out.write("strip.jpg", PictureWriter.jpeg(strip));
            progress.at("drawing the chart", 0, 1);
            out.write("chart.svg", chart(plan, answer.curve().question(), threads));
            out.commit();
            return new TimelineAnswer(plan, answer.curve(), answer.findings(), out.files());
        }
    }

    private byte[] chart(TreatmentPlan plan, TimeQuestion asked, int threads) {
        InkComparison inks = InkComparison.of(plan, asked, parameters, threads);
        return SvgPen.file(new TimelineSheet(messages).of(inks.alone(), inks.keptUp()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The numbers alone.
    ///
    /// @throws Refusal if the plan cannot be read or an answer is out of bounds
    public TimelineAnswer timeline(TimelineRequest request) {
        TreatmentPlan plan = new PlanFile(messages).read(request.plan());
        TimeCurve curve = TimeCurve.of(plan, question(plan, request), parameters);
        return new TimelineAnswer(
                plan, curve, curve.topUps().finding(parameters).stream().toList(), List.of());
    }

    private TimeQuestion question(TreatmentPlan plan, TimelineRequest request) {
        Treatment treatment = request.treatment().orElse(plan.design().treatment());
        Habits habits = request.habits();
        if (plan.ageYears().isPresent()) {
            habits = habits.atAge(plan.ageYears().getAsInt());
        }
        return new TimeQuestion(
                treatment,
                upkeep(request),
                habits,
                request.skin(),
                laser(plan, treatment, request));
    }

    private Upkeep upkeep(TimelineRequest request) {
        if (request.topUpEvery().isEmpty()) {
            return new Upkeep.WhenDue();
        }
        String text = request.topUpEvery().get();
        if (text.equals("none")) {
            return new Upkeep.None();
        }
        try {
            return new Upkeep.Every(Double.parseDouble(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(messages.text("timeline.refused.top-up", text), e);
        }
    }

    private List<Integer> laser(TreatmentPlan plan, Treatment treatment, TimelineRequest request) {
        if (request.laserFrom().isEmpty()) {
            if (request.laserSessions().isPresent()) {
                throw new Refusal(messages.text("timeline.refused.laser-alone"));
            }
            return List.of();
        }
        double years = request.laserFrom().get();
        if (!(years >= 0 && years <= TimeCurve.YEARS)) {
            throw new Refusal(messages.text("timeline.refused.laser", years));
        }
        Laser laser = Laser.on(treatment, parameters);
        int sessions = request.laserSessions().orElse(laser.sessionsToClear());
        if (sessions < 1 || sessions > MOST_LASER_SESSIONS) {
            throw new Refusal(messages.text("timeline.refused.laser-sessions", sessions));
        }
        return LaserCourse.days(plan, laser, years, sessions);
    }
}
