package stipple.core.advice.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.directory.Review;

/// Evidence about one technician and one kind of treatment, weighed and counted.
final class Tally {
    private final EvidenceRules rules;
    private final LocalDate today;
    private final String branch;
    private final Set<String> clients = new HashSet<>();
    private final Set<String> recentClients = new HashSet<>();
    private LocalDate oldest = LocalDate.MAX;
    private LocalDate newest = LocalDate.MIN;
    private NeedCases needCases = NeedCases.none();
    private double measuredWeight;
    private double measuredGood;
    private int measured;
    private double caseWeight;
    private int cases;
    private double reviewWeight;
    private double reviewGood;
    private int reviews;
    private int seen;

    Tally(EvidenceRules rules, LocalDate today, String branch) {
        this.rules = rules;
        this.today = today;
        this.branch = branch;
    }

    /// A measured result weighs 1; a proven one that nobody measured weighs less and, as providers
    /// choose what they show, speaks only for there being good ones.
    void addCase(PortfolioCase result) {
        seen++;
        double age = rules.ageFactor(ageDays(result.photographedOn()));
        double weight = age * (result.branch().equals(branch) ? 1 : rules.movedFactor());
        if (!result.isProof() || weight == 0) {
            return;
        }
        if (result.measuredFraction().isPresent()) {
            measured++;
            measuredWeight += weight;
            measuredGood += weight * result.measuredFraction().getAsDouble();
        } else {
            cases++;
            caseWeight += weight * rules.caseWeight();
        }
        countProof(result);
    }

    private void countProof(PortfolioCase result) {
        LocalDate day = result.photographedOn();
        clients.add(result.client());
        if (ageDays(day) <= rules.recentDays()) {
            recentClients.add(result.client());
        }
        oldest = day.isBefore(oldest) ? day : oldest;
        newest = day.isAfter(newest) ? day : newest;
        for (Need need : result.shows()) {
            needCases = needCases.with(need);
        }
    }

    /// A review says as much about the house as about the person, so it stays behind with the
    /// branch.
    void addReview(Review review) {
        double age = rules.ageFactor(ageDays(review.writtenOn()));
        if (age == 0 || !review.branch().equals(branch)) {
            return;
        }
        reviews++;
        reviewWeight += age * rules.reviewWeight();
        reviewGood += age * rules.reviewWeight() * review.approvalFraction();
    }

    private long ageDays(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    Belief afterMeasured() {
        double good = measuredWeight == 0 ? 0 : measuredGood / measuredWeight;
        return Belief.prior(rules).with(measuredWeight, good);
    }

    Belief afterCases() {
        return afterMeasured().with(Math.min(caseWeight, rules.mostCaseWeight()), 1);
    }

    Belief afterReviews() {
        double good = reviewWeight == 0 ? 0 : reviewGood / reviewWeight;
        return afterCases().with(Math.min(reviewWeight, rules.mostReviewWeight()), good);
    }

    List<Contribution> contributions() {
        int prior = hundredths(Belief.prior(rules));
        int withMeasured = hundredths(afterMeasured());
        int withCases = hundredths(afterCases());
        int withReviews = hundredths(afterReviews());
        return List.of(
                new Contribution("prior", prior, 0),
                new Contribution("measured", withMeasured - prior, measured),
                new Contribution("cases", withCases - withMeasured, cases),
                new Contribution("reviews", withReviews - withCases, reviews));
    }

    int hundredths(Belief belief) {
        return (int) Math.rint(10_000 * belief.lowerFraction(rules.boundSigmas()));
    }

    int provenClients() {
        return clients.size();
    }

    boolean hasEnoughClients() {
        return clients.size() >= rules.leastClients();
    }

    boolean hasEnoughRecentClients() {
        return recentClients.size() >= rules.leastClients();
    }

    /// Days from the first proof to today; 0 without proof.
    long recordDays() {
        return clients.isEmpty() ? 0 : ageDays(oldest);
    }

    int measured() {
        return measured;
    }

    int reviews() {
        return reviews;
    }

    boolean isEmpty() {
        return seen == 0 && reviews == 0;
    }

    NeedCases needCases() {
        return needCases;
    }

    Optional<LocalDate> newestProof() {
        return clients.isEmpty() ? Optional.empty() : Optional.of(newest);
    }

    EvidenceRules rules() {
        return rules;
    }
}
