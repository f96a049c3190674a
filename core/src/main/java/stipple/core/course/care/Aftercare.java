package stipple.core.course.care;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import stipple.core.ink.Healing;
import stipple.core.parameter.Parameters;
import stipple.core.resource.Resources;

/// The days around a session: what to do, what to leave alone, what is possible again, and what is
/// normal to see. Clinics differ by days; the likely day of each rule is the middle of what they
/// say, and the clinic's own word comes first. The rules are rows of `aftercare.tsv`, their days
/// parameters. It ends in normal life.
public final class Aftercare {
    /// The last day that differs from those after it.
    public static final int LAST_DAY = Healing.SETTLED_DAY;

    private static final String NEVER_ENDS = "-";

    private final List<CareRule> rules;
    private final Healing healing;

    private Aftercare(List<CareRule> rules, Healing healing) {
        this.rules = rules;
        this.healing = healing;
    }

    public static Aftercare of(Parameters parameters) {
        List<CareRule> rules = new ArrayList<>();
        for (String line : Resources.lines("aftercare.tsv")) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("id")) {
                rules.add(rule(cells, parameters));
            }
        }
        return new Aftercare(List.copyOf(rules), Healing.of(parameters));
    }

    private static CareRule rule(String[] cells, Parameters parameters) {
        CareKind kind = CareKind.valueOf(cells[1]);
        int from = day(cells[2], parameters);
        OptionalInt until =
                switch (kind) {
                    case PREPARE -> OptionalInt.of(1);
                    case AVOID, DO, MAY ->
                            cells[3].equals(NEVER_ENDS)
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(day(cells[3], parameters));
                };
        return new CareRule(
                cells[0],
                kind,
                kind == CareKind.PREPARE ? -from : from,
                until,
                source(cells, parameters));
    }

    private static int day(String cell, Parameters parameters) {
        return cell.equals("0") ? 0 : (int) parameters.likely(cell);
    }

    private static String source(String[] cells, Parameters parameters) {
        for (String cell : List.of(cells[3], cells[2])) {
            if (!cell.equals(NEVER_ENDS) && !cell.equals("0")) {
                return parameters.get(cell).source();
            }
        }
        return "jaimiejolly baldcure";
    }

    /// What to do before a session.
    public List<CareRule> preparation() {
        return rules.stream().filter(rule -> rule.kind() == CareKind.PREPARE).toList();
    }

    /// The advice and the normal signs of one day.
    ///
    /// @param day from 0, the day of the session
    public CareSpan day(int day) {
        if (day < 0) {
            throw new IllegalArgumentException("day " + day + " after a session, allowed from 0");
        }
        List<CareRule> held =
                rules.stream()
                        .filter(rule -> rule.kind() != CareKind.PREPARE && rule.holdsOn(day))
                        .toList();
        return new CareSpan(day, day, held, HealingSign.on(day, healing));
    }

    /// Day 0 to the last, days that are alike put together.
    public List<CareSpan> spans() {
        List<CareSpan> spans = new ArrayList<>();
        for (int day = 0; day <= LAST_DAY; day++) {
            CareSpan next = day(day);
            CareSpan last = spans.isEmpty() ? next : spans.getLast();
            boolean alike =
                    last.rules().equals(next.rules()) && last.normal().equals(next.normal());
            if (!spans.isEmpty() && alike) {
                spans.removeLast();
                spans.add(new CareSpan(last.firstDay(), day, last.rules(), last.normal()));
            } else {
                spans.add(next);
            }
        }
        return List.copyOf(spans);
    }
}
