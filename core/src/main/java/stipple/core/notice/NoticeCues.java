package stipple.core.notice;

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
    private final double hueThreshold;
    private final double smallestToneDeg;
    private final double patchFromMm;
    private final double patchVariation;
    private final double cvThreshold;
    private final double hairUnevenness;
    private final double unevenThreshold;
    private final double naturalIrregularityMm;
    private final double naturalEdgeMm;
    private final double straightThresholdMm;
    private final double lowThresholdMm;
    private final double naturalAsymmetryMm;
    private final double acuityArcMinutes;
    private final double closedWeight;

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
        hueThreshold = parameters.likely("x-notice-hue-threshold");
        smallestToneDeg = parameters.likely("x-notice-smallest-tone");
        patchFromMm = parameters.likely("x-notice-patch-from");
        hairUnevenness = parameters.likely("x-notice-hair-unevenness");
        unevenThreshold = parameters.likely("x-notice-unevenness-threshold");
        patchVariation = parameters.likely("x-notice-patch-variation");
        cvThreshold = parameters.likely("x-notice-irregularity-threshold");
        naturalIrregularityMm = parameters.likely("x-notice-natural-irregularity");
        naturalEdgeMm = parameters.likely("x-notice-natural-edge");
        straightThresholdMm = parameters.likely("x-notice-straight-threshold");
        lowThresholdMm = parameters.likely("x-notice-low-threshold");
        naturalAsymmetryMm = parameters.likely("b-hl6-asymmetry");
        acuityArcMinutes = parameters.likely("x-eye-blur");
        closedWeight = parameters.likely("x-notice-closed-temples");
    }

    static NoticeCues of(Parameters parameters) {
        return new NoticeCues(parameters);
    }

    /// By [NoticeCause#index].
    ///
    /// @param sampling standard errors of the texture that every difference is moved by, 0 for the
    ///   likely one
    double[] at(
            SkinPair pair,
            NoticeEvidence evidence,
            double distanceM,
            ViewingLight light,
            double sampling) {
        double[] strength = new double[NoticeCause.values().length];
        View view =
                new View(
                        distanceM,
                        light,
                        eye.under(light.luminanceCdM2()),
                        Math.min(fieldMm, pair.sideMm()),
                        sampling);
        texture(pair, view, strength);
        tone(pair, view, strength);
        gloss(pair, view, strength);
        evidence.patterns().forEach(cue -> regularity(cue, pair, view, strength));
        evidence.outlines().forEach(cue -> outline(cue, view, strength));
        evidence.shapes().forEach(cue -> shape(cue, view, strength));
        return strength;
    }

    /// Where the picture is looked at from.
    private record View(
            double distanceM,
            ViewingLight light,
            ContrastSensitivity.InLight eye,
            double sideMm,
            double sampling) {
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
                boolean clumps =
                        pair.treated().rms(VisualChannel.ACHROMATIC, band)
                                > pair.stubble().rms(VisualChannel.ACHROMATIC, band);
                add(strength, clumps ? NoticeCause.PATCHES : NoticeCause.REGULARITY, light);
            } else {
                dots(pair.texture(), light, strength);
            }
            add(strength, NoticeCause.HUE, band(pair, VisualChannel.RED_GREEN, band, view));
            add(strength, NoticeCause.HUE, band(pair, VisualChannel.YELLOW_VIOLET, band, view));
        }
    }

    /// Shares a difference out to size, contrast, number and unevenness of dots.
    private void dots(DotShares shares, double difference, double[] strength) {
        add(strength, NoticeCause.DOT_SIZE, difference * root(shares.size()));
        add(strength, NoticeCause.DOT_CONTRAST, difference * root(shares.contrast()));
        add(strength, NoticeCause.DENSITY, difference * root(shares.density()));
        add(strength, NoticeCause.UNEVEN, difference * root(shares.unevenness()));
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
        double seen = sensitivity(channel, view.cyclesPerDegree(pair.cyclesPerMm(band)), view);
        if (seen == 0) {
            return 0;
        }
        double veil = ROOT_TWO / (1 + view.light().gloss());
        double hairVeil = ROOT_TWO / (1 + view.light().stubbleGlossFraction());
        double dots = veil * pair.treated().rms(channel, band);
        double hair = hairVeil * pair.stubble().rms(channel, band);
        double error =
                Math.hypot(
                        veil * pair.treated().error(channel, band),
                        hairVeil * pair.stubble().error(channel, band));
        double mask = seen * Math.min(dots, hair);
        boolean patches = 1 / pair.cyclesPerMm(band) >= patchFromMm;
        double usual = patches ? Math.hypot(error, patchVariation * hair) : error;
        double real = Math.sqrt(Math.max(0, (dots - hair) * (dots - hair) - usual * usual));
        double difference = Math.max(0, real + view.sampling() * error);
        return seen * difference / Math.pow(1 + mask * mask, maskExponent / 2);
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
        return left * view.eye().at(channel, frequency, view.areaDeg2());
    }

    private void tone(SkinPair pair, View view, double[] strength) {
        double seen = Math.min(1, view.deg(view.sideMm()) / smallestToneDeg) / toneThreshold;
        NoticeCause light =
                pair.deltaLightness() < 0 ? NoticeCause.TOO_DARK : NoticeCause.TOO_LIGHT;
        double lightness = seen * Math.abs(pair.deltaLightness());
        dots(pair.tone(), lightness * root(pair.dotsPart()), strength);
        add(strength, light, lightness * root(1 - pair.dotsPart()));
        add(strength, NoticeCause.HUE, seen * toneThreshold / hueThreshold * pair.deltaHue());
    }

    /// Mirrored light lies over both, less where hair breaks it.
    private void gloss(SkinPair pair, View view, double[] strength) {
        double shine = (1 + view.light().gloss()) / (1 + view.light().stubbleGlossFraction());
        if (shine > 1) {
            double seen = Math.min(1, view.deg(view.sideMm()) / smallestToneDeg) / toneThreshold;
            add(strength, NoticeCause.GLOSS, seen * pair.deltaOfLight(shine));
        }
    }

    /// Counts as far as single dots are seen.
    private void regularity(PatternCue cue, SkinPair pair, View view, double[] strength) {
        double gate = dotsSeen(pair, 1 / cue.spacingMm(), 1, view);
        add(
                strength,
                NoticeCause.REGULARITY,
                gate * Math.abs(cue.treatedCv() - cue.hairCv()) / cvThreshold);
        double uneven = Math.max(0, pair.unevenness().orElse(0.0) - hairUnevenness);
        double strongest = dotsSeen(pair, 1 / cue.spacingMm(), 1 + 2 * uneven, view);
        add(strength, NoticeCause.UNEVEN, strongest * uneven / unevenThreshold);
    }

    /// How well single dots are seen, 0 to 1.
    ///
    /// @param times strength of the dots in question over the usual
    private double dotsSeen(SkinPair pair, double cyclesPerMm, double times, View view) {
        int nearest = 0;
        for (int band = 1; band < pair.bands(); band++) {
            if (Math.abs(Math.log(pair.cyclesPerMm(band) / cyclesPerMm))
                    < Math.abs(Math.log(pair.cyclesPerMm(nearest) / cyclesPerMm))) {
                nearest = band;
            }
        }
        double dots = ROOT_TWO * pair.treated().rms(VisualChannel.ACHROMATIC, nearest);
        double seen =
                times
                        * dots
                        * sensitivity(
                                VisualChannel.ACHROMATIC, view.cyclesPerDegree(cyclesPerMm), view);
        return seen * seen / (1 + seen * seen);
    }

    private void outline(OutlineCue cue, View view, double[] strength) {
        double step = Math.abs(cue.stepContrast());
        double hard = edge(cue.edgeWidthMm(), view) - edge(naturalEdgeMm, view);
        add(strength, NoticeCause.HARD_OUTLINE, step * Math.max(0, hard));
        double lack = Math.max(0, naturalIrregularityMm - cue.irregularityMm());
        add(
                strength,
                NoticeCause.STRAIGHT_OUTLINE,
                line(step, cue.edgeWidthMm(), view)
                        * resolved(naturalIrregularityMm, view)
                        * lack
                        / straightThresholdMm);
    }

    private void shape(ShapeCue cue, View view, double[] strength) {
        double seen = line(Math.abs(cue.stepContrast()), naturalEdgeMm, view);
        double low = cue.lowMm() / lowThresholdMm;
        add(strength, NoticeCause.LOW_OUTLINE, seen * resolved(lowThresholdMm, view) * low);
        add(
                strength,
                NoticeCause.STRAIGHT_OUTLINE,
                seen * resolved(lowThresholdMm, view) * closedWeight * cue.closedFraction());
        double alike = Math.max(0, 1 - cue.asymmetryMm() / naturalAsymmetryMm);
        add(
                strength,
                NoticeCause.SYMMETRIC_OUTLINE,
                seen * resolved(naturalAsymmetryMm, view) * alike);
    }

    /// How well a line between skin and stubble is seen at all, 0 to 1.
    private double line(double step, double widthMm, View view) {
        double seen = step * edge(Math.max(widthMm, naturalIrregularityMm), view);
        return seen * seen / (1 + seen * seen);
    }

    /// How well a detail of a line is resolved, 0 to 1.
    private double resolved(double mm, View view) {
        double details = 60 * view.deg(mm) / acuityArcMinutes;
        return details * details / (1 + details * details);
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
