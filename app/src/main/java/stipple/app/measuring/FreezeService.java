package stipple.app.measuring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stipple.app.media.PictureWriter;
import stipple.app.planning.Forecast;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PlanFile;
import stipple.app.planning.SingleFile;
import stipple.app.planning.ZoneForecast;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.outcome.Recalibration;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;
import tools.jackson.databind.json.JsonMapper;

/// Freezes what a plan predicts: the plan, every parameter, pictures of each view and what is to be
/// measured in each zone over the years, in one file that cannot be changed unnoticed.
public final class FreezeService {
    private static final List<Moment> MOMENTS =
            List.of(
                    new Moment.Healed(),
                    new Moment.Year(1),
                    new Moment.Year(2),
                    new Moment.Year(4),
                    new Moment.Year(8),
                    new Moment.Year(20));

    private static final double[] LOADS = {0.15, 0.4, 0.7, 1, 1.25, 1.5};

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();
    private final JsonMapper mapper = JsonMapper.builder().build();

    /// What was frozen.
    ///
    /// @param sha256 to be kept elsewhere as well
    /// @param views ids of the views
    /// @param moments ids of the moments of which each view has a picture
    /// @param parameters how many numbers it was made with
    public record Frozen(
            String sha256, List<String> views, List<String> moments, int dots, int parameters) {
        public Frozen {
            views = List.copyOf(views);
            moments = List.copyOf(moments);
        }
    }

    /// Freezes a plan.
    ///
    /// @param photos of the plan, where they are not beside it
    /// @param made today
    /// @param inReport whether the report beside the plan is to name the hash
    /// @throws stipple.app.planning.Refusal if the plan or a photo cannot be used, or the file not
    ///   written
    public Frozen freeze(
            Path planFile,
            List<PhotoArgument> photos,
            LocalDate made,
            boolean inReport,
            Path out,
            int threads) {
        SingleFile.checkPlace("--out", out);
        TreatmentPlan plan = new PlanFile(messages).read(planFile);
        Optional<PlanFolder> report =
                inReport
                        ? Optional.of(
                                PlanFolder.of(
                                        planFile.toAbsolutePath().resolveSibling(""),
                                        plan,
                                        messages))
                        : Optional.empty();
        Forecast forecast = Forecast.of(plan, planFile, photos, parameters, threads);
        byte[] bytes = content(plan, forecast, made);
        String sum = Sha256.hex(bytes);
        SingleFile.writeDurably(out, FrozenFile.bytes(bytes));
        report.ifPresent(folder -> folder.tell(forecast.expected().kept(sum), plan));
        return new Frozen(
                sum,
                forecast.views().stream().map(v -> v.view().id()).toList(),
                MOMENTS.stream().map(Moment::id).toList(),
                plan.deposits().count(),
                parameters.all().size());
    }

    /// The frozen prediction of a plan whose pictures are at hand, as `freeze` would write it.
    ///
    /// @param before the untouched picture of each photo of the plan
    byte[] frozen(
            TreatmentPlan plan, Map<ViewName, CodedImage> before, LocalDate made, int threads) {
        Forecast forecast = Forecast.of(plan, before, parameters, threads);
        return FrozenFile.bytes(content(plan, forecast, made));
    }

    private byte[] content(TreatmentPlan plan, Forecast forecast, LocalDate made) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("made", made.toString());
        content.put("plan", mapper.readTree(new PlanFile(messages).bytes(plan)));
        content.put("parameters", parameters.all().stream().map(FreezeService::row).toList());
        content.put("views", forecast.views().stream().map(v -> view(forecast, v)).toList());
        return mapper.writeValueAsBytes(content);
    }

    private static Map<String, Object> row(Parameter parameter) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", parameter.id());
        row.put("value", parameter.value().likely());
        row.put("low", parameter.value().low());
        row.put("high", parameter.value().high());
        return row;
    }

    private Map<String, Object> view(Forecast forecast, Forecast.View view) {
        ZoneForecast zones = forecast.zones(view);
        String before = coded(view.before());
        String healed = before;
        List<Object> days = new ArrayList<>();
        List<Object> previews = new ArrayList<>();
        for (Moment moment : MOMENTS) {
            double day = forecast.timeLine(OutcomeCase.LIKELY).dayOf(moment);
            ZoneForecast.Day predicted = zones.on(day);
            String picture = coded(predicted.picture());
            healed = moment instanceof Moment.Healed ? picture : healed;
            previews.add(Map.of("moment", moment.id(), "jpeg", picture));
            days.add(day((int) Math.round(day), predicted.zones()));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("view", view.view().id());
        object.put("camera", FrozenReader.numbers(view.camera()));
        object.put("before", before);
        object.put("healed", healed);
        object.put("previews", previews);
        object.put("loads", loads(forecast, zones));
        object.put("days", days);
        return object;
    }

    /// What more or less pigment would take, since darkness is not in proportion to it.
    private List<Object> loads(Forecast forecast, ZoneForecast zones) {
        double kept = 1 - parameters.likely(Recalibration.LOSS_ID);
        double day = forecast.timeLine(OutcomeCase.LIKELY).dayOf(new Moment.Healed());
        List<Object> loads = new ArrayList<>();
        for (double load : LOADS) {
            Parameters moved =
                    parameters.with(Recalibration.LOSS_ID, Range.exactly(1 - kept * load));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("load", load);
            row.put(
                    "taken",
                    zones.overall(forecast.timeLine(OutcomeCase.LIKELY, moved).onDay(day)));
            loads.add(row);
        }
        return loads;
    }

    private static Map<String, Object> day(int day, Map<Zone, Range> taken) {
        List<Object> zones = new ArrayList<>();
        new TreeMap<>(taken)
                .forEach((zone, range) -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("id", zone.id());
                    row.put("likely", range.likely());
                    row.put("low", range.low());
                    row.put("high", range.high());
                    zones.add(row);
                });
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("day", day);
        object.put("zones", zones);
        return object;
    }

    private static String coded(CodedImage picture) {
        return Base64.getEncoder().encodeToString(PictureWriter.jpeg(picture));
    }
}
