package stipple.app.optics;

import java.util.Arrays;
import java.util.Locale;
import stipple.app.planning.Refusal;
import stipple.core.color.LinearRgb;
import stipple.core.ink.DepositState;
import stipple.core.ink.Fate;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.skin.Complexion;
import stipple.core.skin.DarkSpot;
import stipple.core.skin.DotTable;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinType;
import stipple.core.skin.SpotLook;

/// Answers how one deposit looks in one skin at one time.
public final class AppearanceService {
    private static final double DARKEST_DILUTION = 3;
    private static final double LIGHTEST_DILUTION = 30;
    private static final double DEEPEST_MM = 2;
    private static final double WIDEST_MM = 3;
    private static final double MOST_YEARS = 50;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double HEALED_DAY = 42;

    /// A spreading Gaussian's full width at half height, squared, for each unit of D times years.
    private static final double WIDTH2_PER_SPREAD = 2 * 2.3548200450309493 * 2.3548200450309493;

    private final Parameters parameters;
    private final DotTable table;

    private AppearanceService(Parameters parameters, DotTable table) {
        this.parameters = parameters;
        this.table = table;
    }

    public static AppearanceService shipped() {
        return new AppearanceService(Parameters.shipped(), DotTable.shipped());
    }

    /// What is asked, as a person writes it.
    ///
    /// @param skinType I to VI, or empty
    /// @param skinSrgb R,G,B if no type is given
    /// @param pigment id of the ink
    /// @param dilution parts of water, [3, 30]
    /// @param depthMm of the pigment's centre, (0, 2]
    /// @param diameterMm of the healed pigment, (0, 3]
    /// @param at `fresh`, `healed` or years
    public record Question(
            String skinType,
            String skinSrgb,
            String pigment,
            double dilution,
            double depthMm,
            double diameterMm,
            String at) {}

    public Appearance appearance(Question question) {
        Pigment pigment = pigment(question.pigment());
        require(question.depthMm(), DEEPEST_MM, "depth", "mm");
        require(question.diameterMm(), WIDEST_MM, "diameter", "mm");
        double ageDays = ageDays(question.at());
        double years = Math.max(0, ageDays - HEALED_DAY) / DAYS_PER_YEAR;
        double healedPerMm = absorptionPerMm(question.dilution());
        Complexion complexion = complexion(question);

        // What time has done to the deposit.
        Treatment treatment = pigment == Pigment.TRICO ? Treatment.TRICO : Treatment.PERMANENT;
        Fate fate = Fate.of(treatment, parameters);
        DepositState state = fate.at(ageDays);
        double healing = state.load() / fate.keptAfter(years);
        double spreadMm2PerYear =
                pigment == Pigment.TATTOO_BLACK
                        ? parameters.likely("b-f7-spread-tattoo")
                        : fate.spreadMm2PerYear(question.depthMm());
        double healedMm = parameters.likely("x-body-diameter-factor") * question.diameterMm();
        double spreadMm =
                Math.sqrt(healedMm * healedMm + WIDTH2_PER_SPREAD * spreadMm2PerYear * years);
        double seenMm = spreadMm * state.diameterFactor();

        // The column thins as the same pigment takes more room along the skin.
        double thinned = healedMm / spreadMm;
        double column = healedPerMm * healedMm * thinned * thinned * healing;
        InkAbsorption ink = InkAbsorption.after(years, pigment, parameters);
        double whole = InkAbsorption.healed(pigment, parameters).load();
        SpotLook look = SpotLook.of(table, complexion, parameters);
        DarkSpot dot = look.dot(question.depthMm(), seenMm, nm -> column * ink.atNm(nm));
        return new Appearance(
                Swatch.of(dot.skin()),
                Swatch.of(dot.centre()),
                dot.deltaE2000(),
                dot.contrast(),
                dot.blueScore(look.stubble()),
                dot.widthMm(),
                healing * ink.load() / whole);
    }

    private double absorptionPerMm(double dilution) {
        if (!(dilution >= DARKEST_DILUTION && dilution <= LIGHTEST_DILUTION)) {
            throw new Refusal("dilution " + dilution + " parts, allowed 3 to 30");
        }
        return parameters.likely("x-ink-absorption-lightest") * LIGHTEST_DILUTION / dilution;
    }

    private Complexion complexion(Question question) {
        if (!question.skinType().isEmpty()) {
            return Arrays.stream(SkinType.values())
                    .filter(type ->
                            type.name().equals(question.skinType().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            new Refusal(
                                    "skin type '"
                                            + question.skinType()
                                            + "', allowed I, II, III, IV, V, VI"))
                    .complexion(parameters);
        }
        return SkinColor.of(parameters).fit(color(question.skinSrgb()));
    }

    private static LinearRgb color(String text) {
        String[] cells = text.split(",", -1);
        try {
            if (cells.length == 3) {
                return LinearRgb.ofSrgb8(level(cells[0]), level(cells[1]), level(cells[2]));
            }
        } catch (NumberFormatException e) {
            throw new Refusal("skin colour '" + text + "', allowed R,G,B from 0 to 255 each", e);
        }
        throw new Refusal("skin colour '" + text + "', allowed R,G,B from 0 to 255 each");
    }

    private static int level(String cell) {
        int level = Integer.parseInt(cell.strip());
        if (level < 0 || level > 255) {
            throw new NumberFormatException(cell);
        }
        return level;
    }

    private static Pigment pigment(String id) {
        return Arrays.stream(Pigment.values())
                .filter(pigment -> pigment.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "pigment '"
                                        + id
                                        + "' is not known, allowed smp-carbon,"
                                        + " smp-iron-oxide, trico, tattoo-black"));
    }

    private static double ageDays(String at) {
        if (at.equals("fresh")) {
            return 0;
        }
        if (at.equals("healed")) {
            return HEALED_DAY;
        }
        double years;
        try {
            years = Double.parseDouble(at);
        } catch (NumberFormatException e) {
            throw new Refusal("time '" + at + "', allowed fresh, healed or years", e);
        }
        if (!(years >= 0 && years <= MOST_YEARS)) {
            throw new Refusal("time " + at + " years, allowed 0 to 50 after healing");
        }
        return HEALED_DAY + years * DAYS_PER_YEAR;
    }

    private static void require(double value, double most, String what, String unit) {
        if (!(value > 0 && value <= most)) {
            throw new Refusal(
                    what + " " + value + " " + unit + ", allowed above 0 to " + most + " " + unit);
        }
    }
}
