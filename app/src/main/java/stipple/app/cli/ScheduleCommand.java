package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.Refusal;
import stipple.app.scheduling.ScheduleAnswer;
import stipple.app.scheduling.ScheduleRequest;
import stipple.app.scheduling.ScheduleService;
import stipple.core.course.calendar.TravelException;
import stipple.core.ink.Treatment;

/// `stipple schedule`: when the sessions may be.
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Proposes when sessions may be, or says what is wrong with given days.")
final class ScheduleCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "first possible day (default: the first of --dates, or the plan's)")
    private @Nullable LocalDate start;

    @Option(
            names = "--dates",
            paramLabel = "D,D,D",
            description =
                    "days to judge, in order; a kind may stand before a day, like laser:2026-01-01;"
                            + " without this a schedule is proposed")
    private List<String> dates = new ArrayList<>();

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description = "time zone of the clinic, like Europe/London (default: this machine's)")
    private @Nullable String zone;

    @Option(
            names = "--time",
            paramLabel = "HH:MM",
            description = "when visits begin on the clinic's clock (default: whole days)")
    private @Nullable String time;

    @Option(
            names = "--treatment",
            paramLabel = "T",
            description = "permanent or trico (default: permanent, or the plan's)")
    private @Nullable Treatment treatment;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            description = "pigment sessions, 1 to 20 (default: 3, or the plan's)")
    private @Nullable Integer sessions;

    @Option(
            names = "--traveller",
            description = "sessions from 5 days apart; needs --reason and --by")
    private boolean traveller;

    @Option(names = "--reason", paramLabel = "R", description = "why the traveller cannot wait")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "who decided the exception")
    private @Nullable String by;

    @Option(
            names = "--laser",
            paramLabel = "N",
            description = "laser sessions before the first pigment (default: ${DEFAULT-VALUE})")
    private int lasers;

    @Option(
            names = "--allergy-history",
            description = "the skin has answered with allergies before: plan a test patch")
    private boolean allergyHistory;

    @Option(
            names = "--health",
            paramLabel = "ID[@DATE]",
            description =
                    "what applies, like sunburn or peel@2026-01-05; DATE is when it was over, "
                            + "or when a doctor agreed")
    private List<String> health = new ArrayList<>();

    @Option(
            names = "--closed",
            paramLabel = "DAYS",
            description = "closed days, like sun,2026-05-01,2026-12-24..2027-01-02")
    private List<String> closed = new ArrayList<>();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "a plan.json to take sessions, dots and minutes from")
    private @Nullable Path plan;

    @Option(
            names = "--healed",
            paramLabel = "FILE",
            description =
                    "what measure --json printed for a macro photo of the healed scalp; with --plan"
                            + " it decides whether the third session is still needed")
    private @Nullable Path healed;

    @Option(
            names = "--taken",
            paramLabel = "DATE",
            description = "day of the healed photo (default: as in the file)")
    private @Nullable LocalDate taken;

    @Option(names = "--ics", paramLabel = "FILE", description = "also write an iCalendar file")
    private @Nullable Path ics;

    @Option(
            names = "--course",
            paramLabel = "NAME",
            description =
                    "keeps the iCalendar entries of this course apart from others' and the same "
                            + "when days move; the name itself is not written")
    private @Nullable String course;

    @Option(
            names = "--stamp",
            paramLabel = "INSTANT",
            description = "when the iCalendar file says it was made (default: now)")
    private @Nullable String stamp;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        ScheduleService service = new ScheduleService();
        Instant made = stamp();
        ScheduleAnswer answer = service.schedule(request());
        if (ics != null) {
            service.writeCalendar(answer, ics, made);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, new ScheduleJson(answer).object());
        } else {
            new ScheduleText(answer).print(out);
        }
        return 0;
    }

    private ScheduleRequest request() {
        return new ScheduleRequest(
                Optional.ofNullable(start),
                zone(),
                Optional.ofNullable(time).map(ScheduleCommand::time),
                Optional.ofNullable(treatment),
                sessions == null ? OptionalInt.empty() : OptionalInt.of(sessions),
                travel(),
                lasers,
                allergyHistory,
                dates,
                closed,
                health,
                Optional.ofNullable(plan),
                healed(),
                Optional.ofNullable(course));
    }

    private Optional<ScheduleRequest.Healed> healed() {
        if (healed == null) {
            if (taken != null) {
                throw new Refusal("--taken is the day of --healed FILE; give both");
            }
            return Optional.empty();
        }
        return Optional.of(new ScheduleRequest.Healed(healed, Optional.ofNullable(taken)));
    }

    private Optional<TravelException> travel() {
        if (!traveller) {
            if (reason != null || by != null) {
                throw new Refusal("--reason and --by belong to --traveller; give all three");
            }
            return Optional.empty();
        }
        if (reason == null || by == null) {
            throw new Refusal("--traveller needs --reason R and --by NAME: who decided, and why");
        }
        try {
            return Optional.of(new TravelException(reason, by));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--traveller: " + e.getMessage(), e);
        }
    }

    private ZoneId zone() {
        if (zone == null) {
            return ZoneId.systemDefault();
        }
        // A bare shift such as -1 knows no summer time.
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Refusal(
                    "--zone '" + zone + "' is no time zone; allowed names like Europe/London");
        }
        return ZoneId.of(zone);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("--time '" + text + "': allowed 00:00 to 23:59", e);
        }
    }

    private Instant stamp() {
        if (stamp == null) {
            return Instant.now();
        }
        try {
            return Instant.parse(stamp);
        } catch (DateTimeException e) {
            throw new Refusal(
                    "--stamp '" + stamp + "': allowed an instant like 2026-01-01T12:00:00Z", e);
        }
    }
}
