package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far hair loss has gone, on the scale that the trade uses for the person: Norwood (with
/// Hamilton's and Norwood's variants) for the pattern of men, Ludwig for that of women, or the loss
/// of all scalp hair.
///
/// Source: norwood1975pattern, ludwig1977classification.
public sealed interface LossClass {
    /// The name in files: `norwood-IIIv`, `ludwig-2`, `totalis`.
    String id();

    static LossClass parseNorwood(String name) {
        for (Norwood norwood : Norwood.values()) {
            if (norwood.label().equals(name)) {
                return norwood;
            }
        }
        throw new IllegalArgumentException(
                "Norwood class '"
                        + name
                        + "', allowed: I, II, IIA, III, IIIv, IIIA, IV, IVA, V, VA, VI, VII");
    }

    /// @param id as [#id()] gives it
    static LossClass parse(String id) {
        return all().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "class of loss '"
                                        + id
                                        + "', allowed: norwood-I to norwood-VII, ludwig-1"
                                        + " to ludwig-3, totalis"));
    }

    /// Every class, in the order of rising loss within its scale.
    static List<LossClass> all() {
        List<LossClass> all = new ArrayList<>(List.of(Norwood.values()));
        for (int grade = 1; grade <= Ludwig.MOST; grade++) {
            all.add(new Ludwig(grade));
        }
        all.add(new Totalis());
        return List.copyOf(all);
    }

    /// Men's pattern by Hamilton and Norwood.
    enum Norwood implements LossClass {
        /// No recession.
        I,
        /// Small triangles at the temples.
        II,
        /// The whole front has moved back a little, without an island in the middle.
        IIA,
        /// Deep temples: the first class called baldness.
        III,
        /// Temples as in II or III, and the vertex.
        III_VERTEX,
        /// The front has moved back to the fronts of the ears.
        IIIA,
        /// Deeper temples and a larger vertex, with a dense bridge between.
        IV,
        /// The front has moved back over the middle of the scalp.
        IVA,
        /// The bridge is narrow and thin.
        V,
        /// Front to vertex without a bridge, not over the full width.
        VA,
        /// Front and vertex are one; the fringe is high.
        VI,
        /// Only a low horseshoe is left.
        VII;

        /// The name on the command line: `IIIv`.
        public String label() {
            return this == III_VERTEX ? "IIIv" : name();
        }

        @Override
        public String id() {
            return "norwood-" + label();
        }
    }

    /// Women's diffuse loss by Ludwig: the top thins, the frontal band stays.
    ///
    /// @param grade 1 slight, 2 pronounced, 3 nearly bare
    record Ludwig(int grade) implements LossClass {
        static final int MOST = 3;

        public Ludwig {
            if (grade < 1 || grade > MOST) {
                throw new IllegalArgumentException("Ludwig grade " + grade + ", allowed 1 to 3");
            }
        }

        @Override
        public String id() {
            return String.format(Locale.ROOT, "ludwig-%d", grade);
        }
    }

    /// No hair on the scalp at all.
    record Totalis() implements LossClass {
        @Override
        public String id() {
            return "totalis";
        }
    }
}
