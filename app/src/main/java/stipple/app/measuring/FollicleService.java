package stipple.app.measuring;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import stipple.app.media.PictureWriter;
import stipple.app.planning.OutputFolder;
import stipple.app.planning.Refusal;
import stipple.app.report.ResultPage;
import stipple.app.text.Messages;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FollicleFinder;
import stipple.core.photo.FoundFollicles;

/// Counts shaved hairs and their units in a macro photo of clipped scalp.
public final class FollicleService {
    private static final double MM2_PER_CM2 = 100;
    private static final double NINE_TENTHS = 1.645;
    private static final int LARGEST_UNIT = 5;
    private static final double PLACE_SIGMA_MM = 0.02;

    private static final Color HAIR = new Color(0, 200, 255);
    private static final Color UNIT = new Color(255, 214, 64);

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// Writes `dots.csv` with one line a hair, `overlay.png` and `report.html`.
    ///
    /// @throws Refusal in one sentence, if the photo cannot be measured
    public FollicleAnswer follicles(Path file, double pxPerMm, Path out) {
        MacroPhoto macro = MacroPhoto.openForHairs(file, pxPerMm, parameters, messages);
        FoundFollicles found =
                FollicleFinder.of(parameters).find(macro.image(), pxPerMm, MacroPhoto.THREADS);
        CodedImage overlay = overlay(macro.image(), found, pxPerMm);
        try (OutputFolder folder = OutputFolder.open(out, messages)) {
            folder.write(
                    "dots.csv",
                    csv(found, macro.image(), pxPerMm).getBytes(StandardCharsets.UTF_8));
            folder.write("overlay.png", PictureWriter.png(overlay));
            folder.write("report.html", page(answer(found, macro, List.of()), macro, overlay));
            List<String> files = folder.files();
            folder.commit();
            return answer(found, macro, files);
        }
    }

    private FollicleAnswer answer(FoundFollicles found, MacroPhoto macro, List<String> files) {
        double areaCm2 = macro.widthMm() * macro.heightMm() / MM2_PER_CM2;
        List<Long> sizes = new ArrayList<>();
        for (int size = 1; size < LARGEST_UNIT; size++) {
            sizes.add(found.unitsOf(size));
        }
        sizes.add(found.units().size() - sizes.stream().mapToLong(Long::longValue).sum());
        double lean =
                Math.toDegrees(
                        Math.atan2(
                                sum(found, h -> Math.sin(Math.toRadians(h.angleDeg()))),
                                sum(found, h -> Math.cos(Math.toRadians(h.angleDeg())))));
        return new FollicleAnswer(
                found.hairs().size(),
                density(found.hairs().size(), areaCm2),
                spread(found, FoundFollicles.Hair::widthMm),
                spread(found, FoundFollicles.Hair::lengthMm),
                found.units().size(),
                density(found.units().size(), areaCm2),
                sizes,
                lean,
                files);
    }

    private Range density(int count, double areaCm2) {
        double share = parameters.likely("x-follicle-count-error");
        double error = NINE_TENTHS * Math.hypot(share * count, 0.5);
        return new Range(
                count / areaCm2, Math.max(0, count - error) / areaCm2, (count + error) / areaCm2);
    }

    private static double sum(FoundFollicles found, ToDoubleFunction<FoundFollicles.Hair> value) {
        return found.hairs().stream().mapToDouble(value).sum();
    }

    private static Range spread(FoundFollicles found, ToDoubleFunction<FoundFollicles.Hair> value) {
        double[] sorted = found.hairs().stream().mapToDouble(value).sorted().toArray();
        int n = sorted.length;
        return n == 0
                ? Range.exactly(0)
                : new Range(sorted[n / 2], sorted[n / 20], sorted[n - 1 - n / 20]);
    }

    private static String csv(FoundFollicles found, CodedImage photo, double pxPerMm) {
        StringBuilder text = new StringBuilder(MeasureService.HEADER).append('\n');
        for (FoundFollicles.Hair hair : found.hairs()) {
            Lab colour = colour(hair, photo, pxPerMm);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.4f,%.4f,%.4f,%.4f,%.2f,%.2f,%.2f,%.4f\n",
                            hair.xMm(),
                            hair.yMm(),
                            hair.widthMm(),
                            hair.contrast(),
                            colour.lightness(),
                            colour.a(),
                            colour.b(),
                            PLACE_SIGMA_MM));
        }
        return text.toString();
    }

    /// Colour in the middle of a stub.
    private static Lab colour(FoundFollicles.Hair hair, CodedImage photo, double pxPerMm) {
        double angle = Math.toRadians(hair.angleDeg());
        double x = hair.xMm() + 0.5 * hair.lengthMm() * Math.cos(angle);
        double y = hair.yMm() + 0.5 * hair.lengthMm() * Math.sin(angle);
        int pixel =
                photo.get(
                        (int) Math.clamp(x * pxPerMm, 0, photo.width() - 1.0),
                        (int) Math.clamp(y * pxPerMm, 0, photo.height() - 1.0));
        return Lab.of(
                new LinearRgb(
                        Srgb.decode8(pixel >> 16 & 255),
                        Srgb.decode8(pixel >> 8 & 255),
                        Srgb.decode8(pixel & 255)));
    }

    private static CodedImage overlay(CodedImage photo, FoundFollicles found, double pxPerMm) {
        CodedImage marked = photo.copy();
        Graphics2D pen = PictureWriter.asBufferedImage(marked).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke((float) Math.max(1.2, pxPerMm / 80)));
        pen.setColor(HAIR);
        for (FoundFollicles.Hair hair : found.hairs()) {
            double angle = Math.toRadians(hair.angleDeg());
            double x = hair.xMm() * pxPerMm;
            double y = hair.yMm() * pxPerMm;
            double length = hair.lengthMm() * pxPerMm;
            pen.draw(
                    new Line2D.Double(
                            x, y, x + length * Math.cos(angle), y + length * Math.sin(angle)));
        }
        pen.setColor(UNIT);
        found.units().forEach(unit -> ring(pen, found, unit, pxPerMm));
        pen.dispose();
        return marked;
    }

    private static void ring(
            Graphics2D pen, FoundFollicles found, List<Integer> unit, double pxPerMm) {
        double x = unit.stream().mapToDouble(i -> found.hairs().get(i).xMm()).average().orElse(0);
        double y = unit.stream().mapToDouble(i -> found.hairs().get(i).yMm()).average().orElse(0);
        double far =
                unit.stream()
                        .mapToDouble(i ->
                                Math.hypot(
                                        found.hairs().get(i).xMm() - x,
                                        found.hairs().get(i).yMm() - y))
                        .max()
                        .orElse(0);
        double radius = (far + 0.08) * pxPerMm;
        pen.draw(
                new Ellipse2D.Double(
                        x * pxPerMm - radius, y * pxPerMm - radius, 2 * radius, 2 * radius));
    }

    private byte[] page(FollicleAnswer answer, MacroPhoto macro, CodedImage overlay) {
        return ResultPage.of(
                        messages, messages.text("follicles.title"), messages.text("follicles.lead"))
                .facts(
                        List.of(
                                new ResultPage.Fact(
                                        messages.text("follicles.fact.hairs"),
                                        "" + answer.count(),
                                        ""),
                                fact("follicles.fact.density", answer.densityPerCm2(), "%.0f"),
                                fact("follicles.fact.units", answer.unitsPerCm2(), "%.0f"),
                                fact("follicles.fact.width", answer.diameterMm(), "%.3f"),
                                new ResultPage.Fact(
                                        messages.text("follicles.fact.sizes"),
                                        String.format(Locale.ROOT, "%.2f", answer.hairsAUnit()),
                                        Arrays.toString(answer.unitsBySize().toArray()))))
                .blink(
                        List.of(
                                new ResultPage.Frame(messages.text("measure.frame.found"), overlay),
                                new ResultPage.Frame(
                                        messages.text("measure.frame.photo"), macro.image())))
                .say(messages.text("follicles.how"))
                .bytes();
    }

    private ResultPage.Fact fact(String key, Range range, String format) {
        return new ResultPage.Fact(
                messages.text(key),
                String.format(Locale.ROOT, format, range.likely()),
                messages.text(
                        "measure.between",
                        String.format(Locale.ROOT, format, range.low()),
                        String.format(Locale.ROOT, format, range.high())));
    }
}
