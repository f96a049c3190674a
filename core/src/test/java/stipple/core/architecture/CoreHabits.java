package stipple.core.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// The habits of core that are about how a class is written. Each gives one sentence a finding,
/// with the way out.
public final class CoreHabits {
    /// Packages whose numbers have no unit of their own or one that the package fixes.
    private static final Set<String> UNITLESS = Set.of("math", "geometry", "color", "image");

    private static final List<String> UNITS =
            List.of(
                    "Mm",
                    "Km",
                    "Um",
                    "M",
                    "Nm",
                    "Cm",
                    "Mm2",
                    "Cm2",
                    "PerCm",
                    "PerMm",
                    "PerCm2",
                    "PerMm2",
                    "Px",
                    "PxPerMm",
                    "Deg",
                    "Rad",
                    "Days",
                    "Hours",
                    "Minutes",
                    "Seconds",
                    "Years",
                    "Months",
                    "PerMinute",
                    "PerYear",
                    "Fraction",
                    "Probability",
                    "Factor",
                    "Share",
                    "Sigmas",
                    "Ratio",
                    "Minor",
                    "Index",
                    "Contrast",
                    "Cv",
                    "CdM2",
                    "Deg2",
                    "Kelvin",
                    "Red",
                    "Green",
                    "Blue");

    /// Pure numbers by nature, and numbers whose unit stands beside them as a code.
    private static final Set<String> PURE_NUMBERS =
            Set.of(
                    "load",
                    "amount",
                    "allowed",
                    "anisotropy",
                    "indexAbove",
                    "indexBelow",
                    "specularReflectance",
                    "diffuseReflectance",
                    "totalTransmittance",
                    "shade",
                    "evenness",
                    "cv",
                    "even",
                    "chance",
                    "patternCv",
                    "usualCv",
                    "pairDifference",
                    "usualDifference",
                    "chanceDifference",
                    "overlap",
                    "weight",
                    "loss",
                    "melanin",
                    "blood",
                    "years",
                    "value",
                    "likely",
                    "low",
                    "high",
                    "x",
                    "y",
                    "z",
                    "red",
                    "green",
                    "blue",
                    "strength",
                    "opacity",
                    "coverage",
                    "darkness",
                    "redness",
                    "scab",
                    "veil",
                    "contrast",
                    "gloss",
                    "dilution",
                    "gain",
                    "exponent",
                    "shape",
                    "mean",
                    "potential",
                    "share",
                    "deltaE",
                    "deltaLightness",
                    "skill",
                    "certainty",
                    "probability",
                    "pigment",
                    "sigma",
                    "measured",
                    "wanted",
                    "contrastBefore",
                    "contrastAfter",
                    "spacingSpread",
                    "clarkEvans",
                    "sizeSpread",
                    "strengthSpread",
                    "softness");

    private static final Set<String> MEASURE_WORDS =
            Set.of(
                    "width",
                    "height",
                    "depth",
                    "length",
                    "distance",
                    "diameter",
                    "radius",
                    "angle",
                    "time",
                    "duration",
                    "wait",
                    "interval",
                    "area",
                    "price",
                    "amount",
                    "cost");

    private CoreHabits() {}

    /// Components of public records that are a primitive measure and do not say in what. A record
    /// that holds the unit beside the number is fine.
    static List<String> numbersWithoutUnit(JavaClasses classes, String root) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : classes) {
            boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC);
            if (!type.isRecord() || !visible || UNITLESS.contains(PackageTable.below(root, type))) {
                continue;
            }
            RecordComponent[] parts = type.reflect().getRecordComponents();
            boolean unitBeside = Arrays.stream(parts).anyMatch(p -> p.getName().equals("unit"));
            for (RecordComponent part : parts) {
                if (!unitBeside && lacksUnit(part)) {
                    found.add(
                            type.getName()
                                    + " component '"
                                    + part.getName()
                                    + "': end its name with a unit (radiusMm, waitDays) or, if it"
                                    + " is a pure number, name it in CoreHabits.PURE_NUMBERS");
                }
            }
        }
        return found;
    }

    public static List<String> packagesNotNullMarked(JavaClasses classes, String root) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : classes) {
            JavaPackage home = type.getPackage();
            String sentence = home.getName() + " is not @NullMarked: give it a package-info.java";
            boolean inside = home.getName().startsWith(root);
            if (inside && !home.isAnnotatedWith(NullMarked.class) && !found.contains(sentence)) {
                found.add(sentence);
            }
        }
        return found;
    }

    /// Static fields that can change, and static arrays that other packages can reach.
    public static List<String> mutableStatics(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> is = field.getModifiers();
                if (!is.contains(JavaModifier.STATIC) || is.contains(JavaModifier.SYNTHETIC)) {
                    continue;
                }
                if (!is.contains(JavaModifier.FINAL)) {
                    found.add(field.getFullName() + " is static and can change: make it final");
                } else if (field.getRawType().isArray() && isPublic(field)) {
                    found.add(field.getFullName() + " is an array for all to write: hide it");
                }
            }
        }
        return found;
    }

    private static boolean isPublic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.PUBLIC)
                && field.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    static List<String> setters(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaMethod method : type.getMethods()) {
                if (method.getName().matches("set[A-Z].*")) {
                    found.add(method.getFullName() + ": values do not change; return a new one");
                }
            }
        }
        return found;
    }

    private static boolean lacksUnit(RecordComponent part) {
        Class<?> type = part.getType();
        String name = part.getName();
        if (type == double.class || type == float.class) {
            return !PURE_NUMBERS.contains(name) && UNITS.stream().noneMatch(name::endsWith);
        }
        if (type != int.class && type != long.class) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return MEASURE_WORDS.stream().anyMatch(lower::endsWith);
    }
}
