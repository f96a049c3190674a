package stipple.app.advice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stipple.app.text.Messages;
import stipple.core.advice.Advice;
import stipple.core.advice.Answer;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.evidence.Bar;
import stipple.core.advice.evidence.Change;
import stipple.core.advice.evidence.Contribution;
import stipple.core.advice.evidence.Item;

/// The sentences of an answer.
public final class AdviceWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Messages messages;

    public AdviceWords(Messages messages) {
        this.messages = messages;
    }

    /// What the answer comes to, in one or two sentences.
    public String answer(FindService.Found found) {
        Advice advice = found.advice();
        String where =
                found.region().isPresent()
                        ? messages.text("advice.where.region")
                        : messages.text("advice.where.reach", Math.round(found.reachKm()));
        Object[] facts = {where, advice.examined(), advice.provenWithinReach(), opens(advice)};
        String told = messages.text("advice.answer." + advice.answer().id(), facts);
        boolean isBefore = advice.answer() == Answer.PHOTOS_FIRST;
        return isBefore
                ? told + " " + messages.text("advice.outlook." + advice.afterPhotos().id(), facts)
                : told;
    }

    private String opens(Advice advice) {
        return advice.openings().isEmpty() ? "" : day(advice.openings().getFirst().opensOn());
    }

    public String contribution(Contribution part) {
        return messages.text("advice.part." + part.what(), part.items());
    }

    public String change(Change change) {
        String lifts = change.lifts() ? " " + messages.text("advice.change.lifts") : "";
        return messages.text("advice.change." + change.what(), change.count(), points(change))
                + lifts;
    }

    private String points(Change change) {
        return messages.number("%+.2f", change.hundredths() / 100.0);
    }

    /// `1 July 2026`.
    public String day(LocalDate day) {
        return messages.date(DAY, day);
    }

    public String bar(Bar bar) {
        return messages.text("advice.bar." + bar.id());
    }

    public String item(Item item) {
        return messages.text("advice.item." + item.id());
    }

    public String note(String note) {
        return messages.text("advice.note." + note);
    }

    public String advisory(Advisory advisory, boolean isStale) {
        String key = "advice.advisory." + advisory.rule();
        String reason =
                messages.has(key)
                        ? messages.text(key)
                        : messages.text("advice.advisory.other", advisory.rule());
        String told =
                messages.text(
                        "advice.advisory",
                        Locale.of("", advisory.country()).getDisplayCountry(messages.locale()),
                        day(advisory.since()),
                        reason);
        return isStale
                ? told + " " + messages.text("advice.advisory.stale", day(advisory.reviewBy()))
                : told;
    }

    /// The message to send to somebody about whom too little is known.
    public String request(List<Item> items) {
        return messages.text("advice.request", list(items));
    }

    /// What to ask of somebody of whom nothing is known yet, a line for each.
    public String asked() {
        return list(List.of(Item.values()));
    }

    private String list(List<Item> items) {
        return items.stream()
                .filter(item -> messages.has("advice.ask." + item.id()))
                .map(item -> "- " + messages.text("advice.ask." + item.id()))
                .collect(Collectors.joining("\n"));
    }
}
