package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.OutcomeAnswer;
import stipple.app.measuring.OutcomeService;
import stipple.app.planning.PhotoArgument;
import stipple.core.math.Range;
import stipple.core.outcome.Recalibration;
import stipple.core.outcome.ZoneOutcome;

/// `stipple outcome`: the healed result against the frozen prediction.
@Command(
        name = "outcome",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a healed photo against the prediction that was frozen.",
            "For each zone it says which share of the light the treatment takes, predicted and"
                    + " measured, and with --ledger what the cases so far say about healing loss"
                    + " and fading."
        })
final class OutcomeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--frozen", paramLabel = "FILE", required = true, description = "of 'freeze'")
    private Path frozen = Path.of("");

    @Option(
            names = "--photo",
            paramLabel = "FILE@VIEW",
            required = true,
            description = "the healed head from the same side as before")
    private String photo = "";

    @Option(names = "--taken", paramLabel = "D", required = true, description = "day of the photo")
    private LocalDate taken = LocalDate.EPOCH;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "gathers cases; this one is added")
    private @Nullable Path ledger;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for a page with pictures")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "the plan's folder, whose report is to show the result")
    private @Nullable Path report;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        OutcomeAnswer answer =
                new OutcomeService()
                        .outcome(
                                new OutcomeService.Question(
                                        frozen,
                                        PhotoArgument.parse(photo),
                                        taken,
                                        Optional.ofNullable(ledger),
                                        Optional.ofNullable(out),
                                        Optional.ofNullable(report)));
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            Json.print(printer, json(answer));
        } else {
            print(printer, answer);
        }
        return 0;
    }

    private static Map<String, Object> json(OutcomeAnswer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("view", answer.view());
        object.put("day", answer.day());
        object.put("agreement", answer.agreement());
        object.put("exposure", answer.exposure());
        object.put("zones", answer.zones().stream().map(OutcomeCommand::zone).toList());
        object.put("predicted", Json.range(answer.predicted()));
        object.put("measured", Json.range(answer.measured()));
        object.put("error", answer.error());
        object.put("pigment", Json.range(answer.pigment()));
        object.put("recalibration", recalibration(answer.recalibration()));
        object.put("files", answer.files());
        return object;
    }

    private static Map<String, Object> zone(ZoneOutcome zone) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", zone.zone().id());
        object.put("predicted", Json.range(zone.predicted()));
        object.put("measured", Json.range(zone.measured()));
        object.put("error", zone.error());
        object.put("confidence", zone.confidence().name().toLowerCase(Locale.ROOT));
        return object;
    }

    private static Map<String, Object> recalibration(Recalibration found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("cases", found.cases());
        object.put(
                "parameters",
                List.of(
                        parameter(Recalibration.LOSS_ID, found.loss(), found.proposedLoss()),
                        parameter(found.fadeId(), found.fade(), found.proposedFade())));
        return object;
    }

    private static Map<String, Object> parameter(String id, Range was, Range proposed) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", id);
        object.put("was", Json.range(was));
        object.put("proposed", Json.range(proposed));
        return object;
    }

    private static void print(PrintWriter out, OutcomeAnswer answer) {
        out.printf(
                Locale.ROOT,
                "view %s, day %d: share of the light taken%n%-14s %10s %24s %8s  confidence%n",
                answer.view(),
                answer.day(),
                "zone",
                "predicted",
                "measured",
                "error");
        for (ZoneOutcome zone : answer.zones()) {
            out.printf(
                    Locale.ROOT,
                    "%-14s %8.1f %% %8.1f %% (%4.1f to %4.1f) %+6.0f %%  %s%n",
                    zone.zone().id(),
                    100 * zone.predicted().likely(),
                    100 * zone.measured().likely(),
                    100 * zone.measured().low(),
                    100 * zone.measured().high(),
                    100 * zone.error(),
                    zone.confidence().name().toLowerCase(Locale.ROOT));
        }
        Recalibration found = answer.recalibration();
        out.printf(
                Locale.ROOT,
                "%d case(s) propose: healing loss %.2f (was %.2f), %s %.1f (was %.1f)%n",
                found.cases(),
                found.proposedLoss().likely(),
                found.loss().likely(),
                found.fadeId(),
                found.proposedFade().likely(),
                found.fade().likely());
    }
}
