package stipple.core.advice.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Background;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Claim;
import stipple.core.advice.directory.ClaimKind;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.PigmentKind;
import stipple.core.advice.directory.Policy;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Technician;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// Weighs what a directory holds about each technician, on one day.
///
/// Quality is the lower bound of a beta distribution that starts at the article's even odds and
/// moves with the evidence about this person's own work: measured healed results first, then proven
/// healed cases, then reviews bound to a treatment, all by age. Size of the house, price, kind of
/// treatment and claims about the years in business have no weight in it.
///
/// Source: guidearticle.
public final class Assessor {
    private final Directory directory;
    private final LocalDate today;
    private final EvidenceRules rules;
    private final ReviewScreening screening;
    private final SharedPhotos sharedPhotos;
    private final Set<String> warnedCountries;

    private Assessor(Directory directory, LocalDate today, Parameters parameters) {
        this.directory = directory;
        this.today = today;
        this.rules = EvidenceRules.of(parameters);
        this.screening = ReviewScreening.of(directory, parameters);
        this.sharedPhotos = SharedPhotos.in(directory);
        this.warnedCountries =
                Set.copyOf(
                        directory.all(Advisory.class).stream()
                                .filter(a -> a.rule().equals(Advisory.TATTOO_INKS))
                                .filter(a -> !a.since().isAfter(today) && !a.isStale(today))
                                .map(Advisory::country)
                                .distinct()
                                .toList());
    }

    public static Assessor of(Directory directory, LocalDate today, Parameters parameters) {
        return new Assessor(directory, today, parameters);
    }

    /// How many proven results of a special need are asked for.
    public int leastNeedCases() {
        return rules.leastNeedCases();
    }

    public ReviewScreening screening() {
        return screening;
    }

    public SharedPhotos sharedPhotos() {
        return sharedPhotos;
    }

    /// What is known about this person at this branch.
    public Assessment assess(Technician technician, Branch branch, Treatment treatment) {
        Tally tally = new Tally(rules, today, branch.id());
        for (PortfolioCase result : directory.ofTechnician(PortfolioCase.class, technician.id())) {
            if (result.treatment() == treatment && !sharedPhotos.isShared(result)) {
                tally.addCase(result);
            }
        }
        for (Review review : directory.ofTechnician(Review.class, technician.id())) {
            if (screening.counts(review)) {
                tally.addReview(review);
            }
        }
        Set<Item> held = held(technician, branch, tally);
        List<Item> missing =
                EnumSet.allOf(Item.class).stream().filter(item -> !held.contains(item)).toList();
        List<Bar> bars = bars(technician, branch, tally);
        return new Assessment(
                technician.id(),
                branch.id(),
                treatment,
                tally.contributions(),
                Grade.of(held.size(), Item.values().length),
                held,
                missing,
                bars,
                tally.provenClients(),
                tally.measured(),
                tally.reviews(),
                tally.needCases(),
                tally.newestProof(),
                tally.afterReviews().meanFraction(),
                Changes.of(tally, bars, held));
    }

    private Set<Item> held(Technician technician, Branch branch, Tally tally) {
        Set<Item> held = EnumSet.noneOf(Item.class);
        put(held, Item.MEASURED_RESULTS, tally.measured() > 0);
        put(held, Item.HEALED_CLIENTS, tally.hasEnoughClients());
        put(held, Item.RECENT_CASES, tally.hasEnoughRecentClients());
        put(held, Item.LONG_RECORD, tally.recordDays() >= rules.leastRecordDays());
        put(held, Item.VERIFIED_REVIEWS, tally.reviews() >= rules.leastClients());
        put(held, Item.PIGMENT_PROOF, hasPigmentProof(technician));
        put(held, Item.TRAINING_PROOF, hasTrainingProof(technician));
        directory
                .find(Provider.class, branch.provider())
                .ifPresent(house -> addPolicies(held, house.policies()));
        return held;
    }

    private static void addPolicies(Set<Item> held, Set<Policy> policies) {
        put(held, Item.QUALITY_CONTROL, policies.contains(Policy.QUALITY_CONTROL));
        put(held, Item.REMOVAL_PATHWAY, policies.contains(Policy.REMOVAL_PATHWAY));
        put(held, Item.TRAINING_PROGRAMME, policies.contains(Policy.TRAINING_PROGRAMME));
    }

    private static void put(Set<Item> held, Item item, boolean isHeld) {
        if (isHeld) {
            held.add(item);
        }
    }

    private List<Bar> bars(Technician technician, Branch branch, Tally tally) {
        List<Bar> bars = new ArrayList<>();
        boolean isTattooInk = technician.pigment() == PigmentKind.TATTOO_INK;
        boolean isProven = hasPigmentProof(technician);
        boolean tattooist = technician.background() == Background.TATTOO;
        boolean isSubstandard =
                tally.afterReviews().upperFraction(rules.boundSigmas())
                        < rules.leastQualityFraction();
        add(bars, Bar.TATTOO_INK, isTattooInk);
        add(
                bars,
                Bar.TATTOOIST_WITHOUT_PROOF,
                tattooist && !isTattooInk && !(isProven && hasTrainingProof(technician)));
        boolean isWarned = warnedCountries.contains(branch.place().country());
        add(bars, Bar.PIGMENT_UNPROVEN, isWarned && !isTattooInk && !isProven);
        add(bars, Bar.SUBSTANDARD, isSubstandard);
        if (tally.isEmpty()) {
            bars.add(Bar.NO_EVIDENCE);
            return bars;
        }
        add(bars, Bar.TOO_FEW_CLIENTS, !tally.hasEnoughRecentClients());
        add(bars, Bar.SHORT_RECORD, tally.recordDays() < rules.leastRecordDays());
        boolean isLow =
                tally.afterReviews().lowerFraction(rules.boundSigmas())
                        < rules.leastQualityFraction();
        add(bars, Bar.UNCERTAIN, isLow && !isSubstandard);
        return bars;
    }

    private static void add(List<Bar> bars, Bar bar, boolean holds) {
        if (holds) {
            bars.add(bar);
        }
    }

    private boolean hasPigmentProof(Technician technician) {
        return technician.pigment() == PigmentKind.SMP_SPECIFIC
                && technician.pigmentEvidence() != EvidenceLevel.UNVERIFIED;
    }

    private boolean hasTrainingProof(Technician technician) {
        return directory.about(Claim.class, technician.id()).stream()
                .anyMatch(claim ->
                        claim.kind() == ClaimKind.CERTIFICATE
                                && claim.level() != EvidenceLevel.UNVERIFIED);
    }
}
