package stipple.app.studio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;

/// The fields of a form as they came in an address; an empty field counts as not filled in.
///
/// @param all values by name
/// @param messages for complaints
record Fields(Map<String, List<String>> all, Messages messages) {
    private static final int LONGEST = 500;

    Fields {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /// Whether the form was sent at all.
    public boolean isSent() {
        return !all.isEmpty();
    }

    Optional<String> text(String name) {
        return list(name).stream().findFirst();
    }

    /// What was typed, to be shown again.
    public String shown(String name) {
        return text(name).orElse("");
    }

    List<String> list(String name) {
        return all.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> checked(value))
                .toList();
    }

    public boolean isOn(String name) {
        return text(name).isPresent();
    }

    /// `yes` or `no`, if either was chosen.
    Optional<Boolean> yes(String name) {
        return text(name).map("yes"::equals);
    }

    OptionalInt whole(String name) {
        OptionalDouble number = number(name);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw new Refusal(messages.text("studio.fields.whole", shown(name)));
        }
        return OptionalInt.of((int) value);
    }

    OptionalDouble number(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text.get().replace(",", ""));
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            throw new Refusal(messages.text("studio.fields.number", text.get()), e);
        }
        throw new Refusal(messages.text("studio.fields.number", text.get()));
    }

    Optional<LocalDate> day(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new Refusal(messages.text("studio.fields.day", shown(name)), e);
        }
    }

    private String checked(String value) {
        if (value.length() > LONGEST) {
            throw new Refusal(messages.text("studio.fields.long", value.length(), LONGEST));
        }
        return value;
    }
}
