package stipple.app.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import stipple.core.design.HairlineStyle;
import stipple.core.scalp.Zone;
import tools.jackson.databind.node.ObjectNode;

/// Reads the form of a design into the change that it asks for.
final class DesignForm {
    /// Beginning of the names of the fields that say how dense a zone is.
    static final String ZONE_FIELD = "zone-";

    private static final int MOST_KIND = 60;

    private DesignForm() {}

    /// The fields that the person changed: those that differ from what the form showed. Another tab
    /// may have changed the others meanwhile.
    static Map<String, String> touched(Map<String, String> form) {
        Map<String, String> touched = new LinkedHashMap<>(form);
        for (String field : form.getOrDefault("seen", "").split("&", -1)) {
            int end = field.indexOf('=');
            if (end > 0) {
                touched.remove(field.substring(0, end), field.substring(end + 1));
            }
        }
        return touched;
    }

    /// @param form the fields that were sent; absent ones stay as they are
    static ObjectNode patch(Map<String, String> form, CaseDesign now) {
        ObjectNode patch = DesignDocument.patch();
        put(patch, form, "lossClass", now.lossClass().id());
        put(patch, form, "temples", now.temples().id());
        put(patch, form, "pattern", now.pattern().id());
        put(patch, form, "treatment", now.treatment().id());
        put(patch, form, "age", optional(now.ageYears().isPresent(), now.ageYears().orElse(0)));
        put(
                patch,
                form,
                "circumferenceMm",
                optional(
                        now.circumferenceMm().isPresent(),
                        Math.round(now.circumferenceMm().orElse(0))));
        put(patch, form, "shadeSteps", Integer.toString(now.touch().darkerSteps()));
        put(patch, form, "holdTotal", now.touch().holdsTotal() ? "yes" : "no");
        zones(patch, form, now);
        style(patch, form, now);
        density(patch, form, now);
        return patch;
    }

    /// Densities of zones in percent; an empty field means the same as elsewhere.
    private static void zones(ObjectNode patch, Map<String, String> form, CaseDesign now) {
        ObjectNode zones = DesignDocument.patch();
        for (Zone zone : Zone.values()) {
            String wanted = form.getOrDefault(ZONE_FIELD + zone.id(), "none").strip();
            String before = percent(now, zone);
            if (wanted.equals("none") || wanted.equals(before)) {
                continue;
            }
            if (wanted.isEmpty() || wanted.equals("100")) {
                zones.putNull(zone.id());
            } else {
                zones.put(zone.id(), wanted);
            }
        }
        if (!zones.isEmpty()) {
            patch.set("zoneDensity", zones);
        }
    }

    /// Density of a zone in percent of the density elsewhere, as the form shows it.
    static String percent(CaseDesign design, Zone zone) {
        return Long.toString(
                Math.round(100 * design.touch().zoneFactors().getOrDefault(zone, 1.0)));
    }

    /// Another style replaces a line that was dragged.
    private static void style(ObjectNode patch, Map<String, String> form, CaseDesign now) {
        String style = form.getOrDefault("hairlineStyle", "");
        String before = now.style().orElse(HairlineStyle.NATURAL).id();
        if (!style.isEmpty() && !style.equals(before)) {
            patch.put("hairlineStyle", style).putNull("hairline");
        }
        if (form.containsKey("proposeHairline")) {
            patch.put("hairlineStyle", style.isEmpty() ? before : style).putNull("hairline");
        }
    }

    /// What a change is called in the log.
    static String kind(ObjectNode patch) {
        String kind = "set-" + String.join("-", patch.propertyNames());
        return kind.substring(0, Math.min(kind.length(), MOST_KIND));
    }

    /// How far the whole hairline is asked to move, millimetres, forward if negative; 0 if not
    /// asked.
    static double shiftMm(Map<String, String> form) {
        String by = form.getOrDefault("hairlineShift", "");
        return by.matches("-?[0-9]{1,2}") ? Integer.parseInt(by) : 0;
    }

    /// A number goes before a word; a word newly chosen goes before an old number.
    private static void density(ObjectNode patch, Map<String, String> form, CaseDesign now) {
        String word = form.getOrDefault("density", "");
        String number = form.getOrDefault("densityNumber", "").strip();
        boolean isNumberNew = !number.isEmpty() && !number.equals(now.density());
        String wanted = isNumberNew || word.isEmpty() ? number : word;
        if (!wanted.isEmpty() && !wanted.equals(now.density())) {
            patch.put("density", wanted);
        }
    }

    private static void put(ObjectNode patch, Map<String, String> form, String key, String now) {
        if (!form.containsKey(key)) {
            return;
        }
        String wanted = form.get(key).strip();
        if (wanted.equals(now)) {
            return;
        }
        if (wanted.isEmpty()) {
            patch.putNull(key);
        } else {
            patch.put(key, wanted);
        }
    }

    private static String optional(boolean present, long value) {
        return present ? Long.toString(value) : "";
    }
}
