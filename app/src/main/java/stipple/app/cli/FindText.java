package stipple.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import stipple.app.advice.AdviceWords;
import stipple.app.advice.FindService;
import stipple.core.advice.Advice;
import stipple.core.advice.Recommendation;
import stipple.core.advice.evidence.Contribution;
import stipple.core.advice.place.Place;

/// What `stipple find` prints for people.
final class FindText {
    private static final int MOST_CHANGES = 3;

    private final AdviceWords words;
    private final PrintWriter out;
    private final boolean isMiles;
    private final LocalDate today;

    FindText(AdviceWords words, PrintWriter out, boolean isMiles, LocalDate today) {
        this.words = words;
        this.out = out;
        this.isMiles = isMiles;
        this.today = today;
    }

    void print(FindService.Found found) {
        Advice advice = found.advice();
        if (found.isDemo()) {
            out.println(words.note("demo"));
        }
        out.println(found.place().text());
        if (!found.otherPlaces().isEmpty()) {
            String others =
                    String.join("; ", found.otherPlaces().stream().map(Place::text).toList());
            out.println("  (also: " + others + ")");
        }
        out.println();
        out.println(words.answer(found));
        advice.advisories().forEach(a -> out.println(words.advisory(a, a.isStale(today))));
        printList("Permanent", advice.permanent());
        printList("Temporary (trico)", advice.trico());
        for (Advice.Expected expected : advice.openings()) {
            out.println();
            out.println("Opens " + expected.opensOn() + ":");
            print(expected.recommendation());
        }
        advice.notes().forEach(note -> out.println(words.note(note)));
        advice.named().ifPresent(this::printUnproven);
        if (!advice.unproven().isEmpty() && advice.provenWithinReach() == 0) {
            out.println();
            out.println(words.note("unproven"));
            advice.unproven().forEach(this::printUnproven);
        }
        if (!advice.askFor().isEmpty()) {
            out.println();
            out.println(words.request(advice.askFor()));
        }
        out.flush();
    }

    private void printList(String title, List<Recommendation> list) {
        if (!list.isEmpty()) {
            out.println();
            out.println(
                    title + (list.getFirst().isBeyondReach() ? ", nearest beyond your reach" : ""));
            list.forEach(this::print);
        }
    }

    private void print(Recommendation r) {
        out.printf(
                Locale.ROOT,
                "%3d  %s, %s, %s, %s (%s)%s%n",
                r.rank(),
                r.technician().name(),
                r.provider().name(),
                r.branch().place().text(),
                distance(r.distanceKm()),
                r.travel().id().replace('-', ' '),
                r.isAbroad() ? ", across a border" : "");
        out.printf(
                Locale.ROOT,
                "     score %.2f, evidence grade %s%n",
                r.scoreHundredths() / 100.0,
                r.assessment().grade());
        for (Contribution part : r.contributions()) {
            out.printf(
                    Locale.ROOT,
                    "     %+8.2f  %s%n",
                    part.hundredths() / 100.0,
                    words.contribution(part));
        }
        r.assessment().changes().stream()
                .limit(MOST_CHANGES)
                .forEach(change -> out.println("       would change it: " + words.change(change)));
    }

    private void printUnproven(Advice.Unproven one) {
        String why =
                one.assessment()
                        .map(known ->
                                String.join(" ", known.bars().stream().map(words::bar).toList()))
                        .orElse(words.note("no-technician"));
        out.println("  " + one.provider() + ", " + distance(one.distanceKm()) + ": " + why);
    }

    private String distance(double km) {
        return isMiles ? Math.round(Place.milesOfKm(km)) + " miles" : Math.round(km) + " km";
    }
}
