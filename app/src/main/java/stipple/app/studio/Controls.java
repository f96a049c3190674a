package stipple.app.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stipple.app.text.Messages;
import stipple.core.design.HairlineGuides;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TempleShape;
import stipple.core.ink.Treatment;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.Zone;

/// The controls of a design with what is chosen.
///
/// @param norwood men's classes
/// @param ludwig women's grades and no hair at all
/// @param styles of the hairline
/// @param temples how it turns at the temples
/// @param densities by word
/// @param densityNumber dots per cm2 when a number was given, else empty
/// @param patterns how dots stand
/// @param treatments permanent or temporary
/// @param age as typed, or empty
/// @param circumferenceMm as typed, or empty
/// @param dragged whether the hairline was dragged by hand
/// @param shades lighter and darker than proposed
/// @param zones how dense each zone is beside the others, percent
/// @param totals whether the number of dots is held
/// @param guides what a hairline is held against; chosen ones are shown at first
record Controls(
        List<Choice> norwood,
        List<Choice> ludwig,
        List<Choice> styles,
        List<Choice> temples,
        List<Choice> densities,
        String densityNumber,
        List<Choice> patterns,
        List<Choice> treatments,
        String age,
        String circumferenceMm,
        boolean dragged,
        List<Choice> shades,
        List<ZoneField> zones,
        List<Choice> totals,
        List<Choice> guides) {
    private static final Set<HairlineGuides.Kind> FIRST_GUIDES =
            Set.of(HairlineGuides.Kind.CANTHUS, HairlineGuides.Kind.LEAST_HEIGHT);
    private static final int MOST_SHADE_STEPS = 2;

    /// The density of one zone.
    ///
    /// @param name of the field
    /// @param percent of the density elsewhere
    record ZoneField(String name, String label, String percent) {}

    static Controls of(CaseDesign design, Messages messages) {
        List<Choice> norwood = new ArrayList<>();
        List<Choice> ludwig = new ArrayList<>();
        for (LossClass loss : LossClass.all()) {
            boolean chosen = loss.equals(design.lossClass());
            switch (loss) {
                case LossClass.Norwood n -> norwood.add(new Choice(n.id(), n.label(), chosen));
                case LossClass.Ludwig l ->
                        ludwig.add(
                                new Choice(
                                        l.id(),
                                        messages.text("studio.loss.ludwig", l.grade()),
                                        chosen));
                case LossClass.Totalis t ->
                        ludwig.add(
                                new Choice(t.id(), messages.text("studio.loss.totalis"), chosen));
            }
        }
        HairlineStyle style = design.style().orElse(HairlineStyle.NATURAL);
        boolean word = !design.density().matches("[0-9.]+");
        return new Controls(
                norwood,
                ludwig,
                Arrays.stream(HairlineStyle.values())
                        .map(s -> choice(messages, "style", s.id(), s == style))
                        .toList(),
                Arrays.stream(TempleShape.values())
                        .map(t -> choice(messages, "temples", t.id(), t == design.temples()))
                        .toList(),
                List.of("light", "standard", "dense").stream()
                        .map(d -> choice(messages, "density", d, d.equals(design.density())))
                        .toList(),
                word ? "" : design.density(),
                Arrays.stream(PatternFamily.values())
                        .map(p -> choice(messages, "pattern", p.id(), p == design.pattern()))
                        .toList(),
                Arrays.stream(Treatment.values())
                        .filter(Treatment::isPlanned)
                        .map(t -> choice(messages, "treatment", t.id(), t == design.treatment()))
                        .toList(),
                design.ageYears().isPresent() ? Integer.toString(design.ageYears().getAsInt()) : "",
                design.circumferenceMm().isPresent()
                        ? Long.toString(Math.round(design.circumferenceMm().getAsDouble()))
                        : "",
                !design.hairline().isEmpty(),
                shades(design, messages),
                Arrays.stream(Zone.values())
                        .filter(z -> z != Zone.SCAR)
                        .map(z ->
                                new ZoneField(
                                        DesignForm.ZONE_FIELD + z.id(),
                                        messages.text("zone." + z.id()),
                                        DesignForm.percent(design, z)))
                        .toList(),
                Stream.of("no", "yes")
                        .map(t ->
                                new Choice(
                                        t,
                                        messages.text("studio.zones.total." + t),
                                        t.equals("yes") == design.touch().holdsTotal()))
                        .toList(),
                Arrays.stream(HairlineGuides.Kind.values())
                        .map(g ->
                                new Choice(
                                        g.id(),
                                        messages.text("studio.guide." + g.id()),
                                        FIRST_GUIDES.contains(g)))
                        .toList());
    }

    private static List<Choice> shades(CaseDesign design, Messages messages) {
        List<Choice> shades = new ArrayList<>();
        int chosen = design.touch().darkerSteps();
        for (int steps = -MOST_SHADE_STEPS; steps <= MOST_SHADE_STEPS; steps++) {
            String key = steps < 0 ? "lighter" : steps > 0 ? "darker" : "proposed";
            shades.add(
                    new Choice(
                            Integer.toString(steps),
                            messages.text("studio.shade." + key, Math.abs(steps)),
                            steps == chosen));
        }
        return shades;
    }

    /// Whether any zone is to be denser or lighter than the others.
    public boolean uneven() {
        return zones.stream().anyMatch(z -> !z.percent().equals("100"));
    }

    /// What the form shows, as fields of a form: whoever sends it back changed only the rest.
    String seen() {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.concat(norwood.stream(), ludwig.stream()).forEach(c -> put(fields, "lossClass", c));
        styles.forEach(c -> put(fields, "hairlineStyle", c));
        temples.forEach(c -> put(fields, "temples", c));
        densities.forEach(c -> put(fields, "density", c));
        patterns.forEach(c -> put(fields, "pattern", c));
        treatments.forEach(c -> put(fields, "treatment", c));
        shades.forEach(c -> put(fields, "shadeSteps", c));
        totals.forEach(c -> put(fields, "holdTotal", c));
        zones.forEach(z -> fields.put(z.name(), z.percent()));
        fields.put("densityNumber", densityNumber);
        fields.put("age", age);
        fields.put("circumferenceMm", circumferenceMm);
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + f.getValue())
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> fields, String name, Choice choice) {
        if (choice.chosen()) {
            fields.put(name, choice.value());
        }
    }

    private static Choice choice(Messages messages, String group, String id, boolean chosen) {
        return new Choice(id, messages.text("studio." + group + "." + id), chosen);
    }
}
