package stipple.app.advice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Claim;
import stipple.core.advice.directory.Correction;
import stipple.core.advice.directory.Course;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.Moderation;
import stipple.core.advice.directory.Opening;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.directory.Post;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Technician;
import stipple.core.advice.place.Place;

/// Makes a row of a record; read again, it is the same record.
final class EntryWriter {
    private static final Set<String> SETS = Set.of("services", "shows", "policies", "teaches");
    private static final Set<String> FLAGS = Set.of("healed", "sameLight", "consent", "verified");
    private static final Set<String> NUMBERS =
            Set.of("lat", "lon", "stars", "measured", "days", "practiceClients");

    private final Map<String, String> cells = new LinkedHashMap<>();

    private EntryWriter() {}

    static boolean isSet(String key) {
        return SETS.contains(key);
    }

    static boolean isFlag(String key) {
        return FLAGS.contains(key);
    }

    static boolean isNumber(String key) {
        return NUMBERS.contains(key);
    }

    static Row row(Entry entry) {
        EntryWriter out = new EntryWriter();
        out.put("id", entry.id());
        RecordKind kind =
                switch (entry) {
                    case Provider provider -> out.provider(provider);
                    case Branch branch -> out.branch(branch);
                    case Technician technician -> out.technician(technician);
                    case Post post -> out.post(post);
                    case PortfolioCase result -> out.portfolioCase(result);
                    case Review review -> out.review(review);
                    case Claim claim -> out.claim(claim);
                    case Opening opening -> out.opening(opening);
                    case Advisory advisory -> out.advisory(advisory);
                    case Course course -> out.course(course);
                    case Correction correction -> out.correction(correction);
                    case Moderation moderation -> out.moderation(moderation);
                };
        return new Row(kind, out.cells, 0);
    }

    private void put(String key, Object value) {
        cells.put(key, String.valueOf(value));
    }

    private void put(String key, Enum<?> value) {
        cells.put(key, Cells.id(value));
    }

    private void put(String key, Collection<? extends Enum<?>> values) {
        cells.put(key, values.stream().sorted().map(Cells::id).collect(Collectors.joining(" ")));
    }

    private void putPlace(Place place) {
        put("place", place.text());
        put("lat", place.latDeg());
        put("lon", place.lonDeg());
    }

    private RecordKind provider(Provider provider) {
        put("name", provider.name());
        put("type", provider.kind());
        put("size", provider.size());
        put("status", provider.status());
        put("since", provider.statusSince());
        put("policies", provider.policies());
        return RecordKind.PROVIDER;
    }

    private RecordKind branch(Branch branch) {
        put("provider", branch.provider());
        putPlace(branch.place());
        put("status", branch.status());
        put("since", branch.statusSince());
        branch.price()
                .ifPresent(price -> {
                    put("currency", price.currency());
                    put("priceLow", BigDecimal.valueOf(price.lowMinor(), 2));
                    put("priceHigh", BigDecimal.valueOf(price.highMinor(), 2));
                    put("priceAsOf", price.asOf());
                });
        return RecordKind.BRANCH;
    }

    private RecordKind technician(Technician technician) {
        put("name", technician.name());
        put("background", technician.background());
        put("services", technician.services());
        put("pigment", technician.pigment());
        technician.pigmentBrand().ifPresent(brand -> put("pigmentBrand", brand));
        put("pigmentEvidence", technician.pigmentEvidence());
        return RecordKind.TECHNICIAN;
    }

    private RecordKind post(Post post) {
        put("technician", post.technician());
        put("branch", post.branch());
        put("since", post.from());
        post.until().ifPresent(day -> put("until", day));
        return RecordKind.POST;
    }

    private RecordKind portfolioCase(PortfolioCase result) {
        put("technician", result.technician());
        put("branch", result.branch());
        put("client", result.client());
        put("treatment", result.treatment());
        put("shows", result.shows());
        put("treated", result.treatedOn());
        put("photographed", result.photographedOn());
        put("healed", result.isHealed());
        put("sameLight", result.isSameLight());
        put("consent", result.hasConsent());
        put("verified", result.isVerified());
        result.measuredFraction().ifPresent(value -> put("measured", value));
        result.print().ifPresent(print -> put("print", print.text()));
        return RecordKind.CASE;
    }

    private RecordKind review(Review review) {
        put("technician", review.technician());
        put("branch", review.branch());
        put("author", review.author());
        put("written", review.writtenOn());
        put("stars", review.stars());
        put("verification", review.verification());
        put("text", review.text());
        review.reply().ifPresent(reply -> put("reply", reply));
        return RecordKind.REVIEW;
    }

    private RecordKind claim(Claim claim) {
        put("subject", claim.subject());
        put("claim", claim.kind());
        put("statement", claim.statement());
        put("evidence", claim.level());
        put("made", claim.madeOn());
        put("source", claim.source());
        return RecordKind.CLAIM;
    }

    private RecordKind opening(Opening opening) {
        put("branch", opening.branch());
        put("technician", opening.technician());
        put("opens", opening.opensOn());
        put("announced", opening.announcedOn());
        put("evidence", opening.level());
        return RecordKind.OPENING;
    }

    private RecordKind advisory(Advisory advisory) {
        put("country", advisory.country());
        put("rule", advisory.rule());
        put("since", advisory.since());
        put("reviewBy", advisory.reviewBy());
        put("source", advisory.source());
        return RecordKind.ADVISORY;
    }

    private RecordKind course(Course course) {
        put("name", course.name());
        putPlace(course.place());
        put("teaches", course.teaches());
        put("days", course.days());
        put("practiceClients", course.practiceClients());
        put("evidence", course.level());
        put("asOf", course.asOf());
        return RecordKind.COURSE;
    }

    private RecordKind correction(Correction correction) {
        put("subject", correction.subject());
        put("field", correction.field());
        put("statement", correction.statement());
        put("proof", correction.evidence());
        put("by", correction.by());
        put("raised", correction.raisedOn());
        put("outcome", correction.outcome());
        correction.resolvedOn().ifPresent(day -> put("resolved", day));
        put("resolution", correction.resolution());
        return RecordKind.CORRECTION;
    }

    private RecordKind moderation(Moderation moderation) {
        put("review", moderation.review());
        put("action", moderation.action());
        put("decided", moderation.on());
        put("by", moderation.by());
        put("reason", moderation.reason());
        return RecordKind.MODERATION;
    }
}
