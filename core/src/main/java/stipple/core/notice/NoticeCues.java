package stipple.core.notice;

import java.util.List;
import stipple.core.parameter.Parameters;

/// How strongly each possible cause shows at one distance, 1 = just visible by itself.
final class NoticeCues {
    private static final double ROOT_TWO = Math.sqrt(2);

    /// Millimetres in one degree of view from one metre.
    private static final double MM_PER_DEG_M = 1000 * Math.tan(Math.toRadians(1));

    private final ContrastSensitivity eye;
    private final double poolExponent;
    private final double maskExponent;
    private final double acuityFrom;
    private final double acuityTo;
    private final double colourFrom;
    private final double colourTo;
    private final double fieldMm;
    private final double toneThreshold;
    private final double smallestToneDeg;
    private final double patchFromMm;
    private final double cvThreshold;
    private final double naturalIrregularityMm;
    private final double naturalEdgeMm;

    private NoticeCues(Parameters parameters) {
        eye = ContrastSensitivity.of(parameters);
        poolExponent = parameters.likely("c-notice-pool-exponent");
        maskExponent = parameters.likely("c-notice-mask-exponent");
        acuityFrom = parameters.range("c-notice-acuity").low();
        acuityTo = parameters.range("c-notice-acuity").high();
        colourFrom = parameters.range("c-notice-colour-acuity").low();
        colourTo = parameters.range("c-notice-colour-acuity").high();
        fieldMm = parameters.likely("x-notice-field");
        toneThreshold = parameters.likely("x-notice-tone-threshold");
        smallestToneDeg = parameters.likely("x-notice-smallest-tone");
        patchFromMm = parameters.likely("x-notice-patch-from");
        cvThreshold = parameters.likely("x-notice-irregularity-threshold");
        naturalIrregularityMm = parameters.likely("x-notice-natural-irregularity");
        naturalEdgeMm = parameters.likely("x-notice-natural-edge");
    }

    static NoticeCues of(Parameters parameters) {
        return new NoticeCues(parameters);
    }

    /// By [NoticeCause#index].
    double[] at(
            SkinPair pair,
            List<PatternCue> pattern,
            List<OutlineCue> outline,
            double distanceM,
            double luminanceCdM2) {
        double[] strength = new double[NoticeCause.values().length];
        View view = new View(distanceM, luminanceCdM2, Math.min(fieldMm, pair.sideMm()));
        texture(pair, view, strength);
        tone(pair, view, strength);
        pattern.forEach(cue -> regularity(cue, pair, view, strength));
        outline.forEach(cue -> outline(cue, view, strength));
        return strength;
    }

    /// Where the picture is looked at from.
    private record View(double distanceM, double luminanceCdM2, double sideMm) {
        double cyclesPerDegree(double cyclesPerMm) {
            return cyclesPerMm * MM_PER_DEG_M * distanceM;
        }

        double deg(double mm) {
            return mm / (MM_PER_DEG_M * distanceM);
        }

        double areaDeg2() {
            return Math.clamp(deg(sideMm) * deg(sideMm), 1e-4, 1e4);
        }
    }

    private void texture(SkinPair pair, View view, double[] strength) {
        for (int band = 0; band < pair.bands(); band++) {
            double light = band(pair, VisualChannel.ACHROMATIC, band, view);
            if (1 / pair.cyclesPerMm(band) >= patchFromMm) {
                add(strength, NoticeCause.PATCHES, light);
            } else {
                dots(pair, 1, light, strength);
            }
            add(strength, NoticeCause.HUE, band(pair, VisualChannel.RED_GREEN, band, view));
            add(strength, NoticeCause.HUE, band(pair, VisualChannel.YELLOW_VIOLET, band, view));
        }
    }

    /// Shares a difference out to size, contrast and number of dots, by how far each is off.
    ///
    /// @param sizePower with which power of the size the difference grows
    private void dots(SkinPair pair, double sizePower, double difference, double[] strength) {
        double size = sizePower * logSize(pair.sizeRatio());
        double contrast = logSize(pair.contrastRatio());
        double density = logSize(pair.densityRatio());
        double all = Math.max(1e-9, size + contrast + density);
        add(strength, NoticeCause.DOT_SIZE, difference * root(size / all));
        add(strength, NoticeCause.DOT_CONTRAST, difference * root(contrast / all));
        add(strength, NoticeCause.DENSITY, difference * root(density / all));
    }

    private static double logSize(double ratio) {
        return Math.abs(Math.log(Math.clamp(ratio, 1e-6, 1e6)));
    }

    /// So that the parts pool to the whole.
    private double root(double part) {
        return Math.pow(part, 1 / poolExponent);
    }

    private void add(double[] strength, NoticeCause cause, double more) {
        int at = cause.index();
        strength[at] =
                Math.pow(
                        Math.pow(strength[at], poolExponent) + Math.pow(more, poolExponent),
                        1 / poolExponent);
    }

    private double band(SkinPair pair, VisualChannel channel, int band, View view) {
        double dots = ROOT_TWO * pair.treated().rms(channel, band);
        double hair = ROOT_TWO * pair.stubble().rms(channel, band);
        double seen = sensitivity(channel, view.cyclesPerDegree(pair.cyclesPerMm(band)), view);
        double mask = seen * Math.min(dots, hair);
        return seen * Math.abs(dots - hair) / Math.pow(1 + mask * mask, maskExponent / 2);
    }

    /// With the limits of acuity, beyond which the fitted curves are too kind.
    private double sensitivity(VisualChannel channel, double cyclesPerDegree, View view) {
        boolean light = channel == VisualChannel.ACHROMATIC;
        double from = light ? acuityFrom : colourFrom;
        double to = light ? acuityTo : colourTo;
        if (cyclesPerDegree >= to) {
            return 0;
        }
        double left =
                cyclesPerDegree <= from ? 1 : Math.log(to / cyclesPerDegree) / Math.log(to / from);
        double frequency = Math.max(0.05, cyclesPerDegree);
        return left * eye.at(channel, frequency, view.luminanceCdM2(), view.areaDeg2());
    }

    private void tone(SkinPair pair, View view, double[] strength) {
        double seen = Math.min(1, view.deg(view.sideMm()) / smallestToneDeg) / toneThreshold;
        NoticeCause light =
                pair.deltaLightness() < 0 ? NoticeCause.TOO_DARK : NoticeCause.TOO_LIGHT;
        double lightness = seen * Math.abs(pair.deltaLightness());
        dots(pair, 2, lightness * root(pair.dotsPart()), strength);
        add(strength, light, lightness * root(1 - pair.dotsPart()));
        add(strength, NoticeCause.HUE, seen * pair.deltaHue());
    }

    /// Counts as far as single dots are seen.
    private void regularity(PatternCue cue, SkinPair pair, View view, double[] strength) {
        double wanted = 1 / cue.spacingMm();
        int nearest = 0;
        for (int band = 1; band < pair.bands(); band++) {
            if (Math.abs(Math.log(pair.cyclesPerMm(band) / wanted))
                    < Math.abs(Math.log(pair.cyclesPerMm(nearest) / wanted))) {
                nearest = band;
            }
        }
        double dots = ROOT_TWO * pair.treated().rms(VisualChannel.ACHROMATIC, nearest);
        double seen =
                dots * sensitivity(VisualChannel.ACHROMATIC, view.cyclesPerDegree(wanted), view);
        double gate = seen * seen / (1 + seen * seen);
        add(
                strength,
                NoticeCause.REGULARITY,
                gate * Math.abs(cue.treatedCv() - cue.hairCv()) / cvThreshold);
    }

    private void outline(OutlineCue cue, View view, double[] strength) {
        double step = Math.abs(cue.stepContrast());
        double hard = edge(cue.edgeWidthMm(), view) - edge(naturalEdgeMm, view);
        add(strength, NoticeCause.HARD_OUTLINE, step * Math.max(0, hard));
        double straight = Math.max(0, 1 - cue.irregularityMm() / naturalIrregularityMm);
        double width = Math.max(cue.edgeWidthMm(), naturalIrregularityMm);
        add(strength, NoticeCause.STRAIGHT_OUTLINE, step * straight * edge(width, view));
    }

    /// One over the contrast of an edge that is just seen: the best frequency that it holds, up to
    /// half a cycle over its width. The amplitude of an edge's first harmonic is 2 over pi.
    private double edge(double widthMm, View view) {
        double finest = view.cyclesPerDegree(1 / (2 * widthMm));
        double best = 0;
        for (double cpd = 0.25; cpd <= Math.max(0.25, finest); cpd *= ROOT_TWO) {
            best = Math.max(best, sensitivity(VisualChannel.ACHROMATIC, cpd, view));
        }
        return 2 / Math.PI * best;
    }
}
