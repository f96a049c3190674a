package stipple.core.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which package below a root may use which, and which really does.
final class PackageTable {
    private static final Set<String> GROUND =
            Set.of("math", "parameter", "resource", "geometry", "color", "image");

    /// What may be; the order of the keys is the flow. A package that is not a key may not exist.
    static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("math", Set.of()),
                    Map.entry("resource", Set.of()),
                    Map.entry("parameter", Set.of("math", "resource")),
                    Map.entry("geometry", Set.of("math")),
                    Map.entry("color", Set.of("math", "parameter", "resource")),
                    Map.entry("image", Set.of("math", "color")),
                    Map.entry("photo", groundAnd("network")),
                    Map.entry("scalp", groundAnd("photo", "network")),
                    Map.entry("ink", GROUND),
                    Map.entry("skin", groundAnd("ink")),
                    Map.entry("design", groundAnd("scalp", "skin", "ink")),
                    Map.entry("dots", groundAnd("design", "scalp", "ink")),
                    Map.entry("course", groundAnd("dots", "design", "scalp", "skin", "ink")),
                    Map.entry("scene", groundAnd("scalp", "skin", "ink")),
                    Map.entry(
                            "preview",
                            groundAnd(
                                    "photo", "scalp", "ink", "skin", "design", "dots", "course",
                                    "scene")),
                    Map.entry("network", Set.of("math", "image", "resource")),
                    Map.entry("notice", groundAnd("photo", "scalp")),
                    Map.entry(
                            "outcome",
                            groundAnd("photo", "scalp", "ink", "dots", "course", "notice")),
                    Map.entry(
                            "remedy",
                            groundAnd(
                                    "photo", "scalp", "ink", "skin", "design", "dots", "course",
                                    "scene", "preview", "notice")),
                    Map.entry("price", groundAnd("course", "scalp", "ink")),
                    Map.entry("quote", groundAnd("course", "scalp", "ink", "price")),
                    Map.entry("advice", groundAnd("course", "scalp", "ink", "price")),
                    Map.entry(
                            "report",
                            groundAnd(
                                    "photo", "scalp", "ink", "skin", "design", "dots", "course",
                                    "scene", "preview", "notice", "outcome", "remedy", "price",
                                    "quote", "advice")));

    private PackageTable() {}

    /// Package name below `root` (first segment) to the names of the packages it really uses.
    static NavigableMap<String, NavigableSet<String>> real(JavaClasses classes, String root) {
        NavigableMap<String, NavigableSet<String>> uses = new TreeMap<>();
        for (JavaClass from : classes) {
            String name = below(root, from);
            NavigableSet<String> targets = uses.computeIfAbsent(name, n -> new TreeSet<>());
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> below(root, dependency.getTargetClass()))
                    .filter(target -> !target.isEmpty() && !target.equals(name))
                    .forEach(targets::add);
        }
        return uses;
    }

    /// One sentence for each use that `allowed` does not hold.
    static List<String> violations(
            NavigableMap<String, NavigableSet<String>> real, Map<String, Set<String>> allowed) {
        List<String> found = new java.util.ArrayList<>();
        real.forEach((name, targets) -> {
            Set<String> may = allowed.get(name);
            if (may == null) {
                found.add("package " + name + " is not in the table");
                return;
            }
            for (String target : targets) {
                if (!may.contains(target)) {
                    found.add("package " + name + " uses " + target);
                }
            }
        });
        return found;
    }

    /// The block of ARCHITECTURE.md: one line a package, in alphabetical order.
    static String block(NavigableMap<String, NavigableSet<String>> real) {
        StringBuilder text = new StringBuilder();
        real.forEach((name, targets) ->
                text.append(name)
                        .append(" -> ")
                        .append(targets.isEmpty() ? "nothing" : String.join(", ", targets))
                        .append('\n'));
        return text.toString();
    }

    /// First package segment of the class below `root`; empty if the class lies elsewhere.
    static String below(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static Set<String> groundAnd(String... more) {
        Set<String> names = new TreeSet<>(GROUND);
        names.addAll(List.of(more));
        return Set.copyOf(names);
    }
}
