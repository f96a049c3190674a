package stipple.app.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stipple.app.advice.AdviceWords;
import stipple.app.advice.FindService;
import stipple.core.advice.Advice;
import stipple.core.advice.Recommendation;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.PriceRange;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Change;
import stipple.core.advice.evidence.Contribution;
import stipple.core.advice.evidence.Item;
import stipple.core.advice.place.Place;

/// The JSON object of `stipple find`.
final class FindJson {
    private final AdviceWords words;
    private final LocalDate today;

    FindJson(AdviceWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    Map<String, Object> of(FindService.Found found) {
        Advice advice = found.advice();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("answer", advice.answer().id());
        json.put("text", words.answer(found));
        json.put("afterPhotos", advice.afterPhotos().id());
        json.put("need", advice.need().id());
        json.put("place", place(found.place()));
        found.region()
                .ifPresent(region ->
                        json.put(
                                "region",
                                Map.of("country", region.country(), "admin", region.admin())));
        json.put("otherPlaces", found.otherPlaces().stream().map(Place::text).toList());
        json.put("withinKm", found.reachKm());
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put("permanent", advice.permanent().stream().map(this::recommendation).toList());
        lists.put("trico", advice.trico().stream().map(this::recommendation).toList());
        json.put("lists", lists);
        json.put("openings", advice.openings().stream().map(this::opening).toList());
        if (!advice.openings().isEmpty()) {
            json.put("waitUntil", advice.openings().getFirst().opensOn().toString());
        }
        json.put("advisories", advice.advisories().stream().map(this::advisory).toList());
        json.put("examined", advice.examined());
        json.put("provenWithinReach", advice.provenWithinReach());
        json.put("unproven", advice.unproven().stream().map(this::unproven).toList());
        advice.named().ifPresent(named -> json.put("named", unproven(named)));
        if (!advice.askFor().isEmpty()) {
            json.put("request", words.request(advice.askFor()));
        }
        json.put(
                "notes",
                advice.notes().stream()
                        .map(note -> Map.of("id", note, "text", words.note(note)))
                        .toList());
        json.put("directory", found.isDemo() ? "demo" : "file");
        json.put("skippedRows", found.skippedRows());
        return json;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", place.name());
        json.put("country", place.country());
        json.put("admin", place.admin());
        json.put("lat", place.latDeg());
        json.put("lon", place.lonDeg());
        json.put("population", place.population());
        return json;
    }

    private Map<String, Object> recommendation(Recommendation r) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rank", r.rank());
        json.put("technician", r.technician().name());
        json.put("technicianId", r.technician().id());
        json.put("provider", r.provider().name());
        json.put("branch", r.branch().place().text());
        json.put("branchId", r.branch().id());
        json.put("distanceKm", tenths(r.distanceKm()));
        json.put("distanceMiles", tenths(Place.milesOfKm(r.distanceKm())));
        json.put("travel", r.travel().id());
        json.put("abroad", r.isAbroad());
        json.put("beyondReach", r.isBeyondReach());
        json.put("score", hundredths(r.scoreHundredths()));
        json.put("contributions", r.contributions().stream().map(this::contribution).toList());
        json.put("evidence", evidence(r.assessment()));
        json.put("whatWouldChange", r.assessment().changes().stream().map(this::change).toList());
        r.branch().price().ifPresent(price -> json.put("price", price(price)));
        return json;
    }

    private Map<String, Object> contribution(Contribution part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", part.what());
        json.put("value", hundredths(part.hundredths()));
        json.put("items", part.items());
        json.put("text", words.contribution(part));
        return json;
    }

    private Map<String, Object> evidence(Assessment known) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("grade", known.grade().name());
        json.put("held", known.held().stream().sorted().map(Item::id).toList());
        json.put("missing", known.missing().stream().map(Item::id).toList());
        json.put("healedClients", known.provenClients());
        json.put("measuredResults", known.measuredResults());
        json.put("reviewsCounted", known.countedReviews());
        known.newestProof().ifPresent(day -> json.put("newest", day.toString()));
        json.put(
                "quality",
                Map.of(
                        "lowerBound", hundredths(known.qualityHundredths()),
                        "mean", hundredths((int) Math.rint(10_000 * known.meanFraction()))));
        return json;
    }

    private Map<String, Object> change(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", change.what());
        json.put("count", change.count());
        json.put("points", hundredths(change.hundredths()));
        json.put("wouldBeRecommended", change.lifts());
        json.put("text", words.change(change));
        return json;
    }

    private static Map<String, Object> price(PriceRange price) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", price.currency());
        json.put("low", BigDecimal.valueOf(price.lowMinor(), 2));
        json.put("high", BigDecimal.valueOf(price.highMinor(), 2));
        json.put("asOf", price.asOf().toString());
        return json;
    }

    private Map<String, Object> opening(Advice.Expected expected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("opensOn", expected.opensOn().toString());
        json.putAll(recommendation(expected.recommendation()));
        return json;
    }

    private Map<String, Object> advisory(Advisory advisory) {
        boolean isStale = advisory.isStale(today);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", advisory.id());
        json.put("country", advisory.country());
        json.put("rule", advisory.rule());
        json.put("text", words.advisory(advisory, isStale));
        json.put("since", advisory.since().toString());
        json.put("reviewBy", advisory.reviewBy().toString());
        json.put("stale", isStale);
        json.put("source", advisory.source());
        return json;
    }

    private Map<String, Object> unproven(Advice.Unproven one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("provider", one.provider());
        json.put("branch", one.branch().place().text());
        json.put("distanceKm", tenths(one.distanceKm()));
        json.put(
                "why",
                one.assessment()
                        .map(known ->
                                known.bars().stream()
                                        .map(bar -> Map.of("id", bar.id(), "text", words.bar(bar)))
                                        .toList())
                        .orElse(
                                List.of(
                                        Map.of(
                                                "id",
                                                "no-technician",
                                                "text",
                                                words.note("no-technician")))));
        one.assessment().ifPresent(known -> json.put("evidence", evidence(known)));
        one.assessment()
                .ifPresent(known ->
                        json.put(
                                "whatWouldChange",
                                known.changes().stream().map(this::change).toList()));
        return json;
    }

    private static BigDecimal hundredths(int value) {
        return BigDecimal.valueOf(value, 2);
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(Math.round(10 * value), 1);
    }
}
