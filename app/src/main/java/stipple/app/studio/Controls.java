package stipple.app.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stipple.app.text.Messages;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.ink.Treatment;
import stipple.core.scalp.LossClass;

/// The controls of a design with what is chosen.
///
/// @param norwood men's classes
/// @param ludwig women's grades and no hair at all
/// @param styles of the hairline
/// @param densities by word
/// @param densityNumber dots per cm2 when a number was given, else empty
/// @param patterns how dots stand
/// @param treatments permanent or temporary
/// @param age as typed, or empty
/// @param circumferenceMm as typed, or empty
/// @param dragged whether the hairline was dragged by hand
record Controls(
        List<Choice> norwood,
        List<Choice> ludwig,
        List<Choice> styles,
        List<Choice> densities,
        String densityNumber,
        List<Choice> patterns,
        List<Choice> treatments,
        String age,
        String circumferenceMm,
        boolean dragged) {
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
                !design.hairline().isEmpty());
    }

    /// What the form shows, as fields of a form: whoever sends it back changed only the rest.
    String seen() {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.concat(norwood.stream(), ludwig.stream()).forEach(c -> put(fields, "lossClass", c));
        styles.forEach(c -> put(fields, "hairlineStyle", c));
        densities.forEach(c -> put(fields, "density", c));
        patterns.forEach(c -> put(fields, "pattern", c));
        treatments.forEach(c -> put(fields, "treatment", c));
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
