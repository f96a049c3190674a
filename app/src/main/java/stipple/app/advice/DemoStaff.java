package stipple.app.advice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import stipple.core.advice.directory.Background;
import stipple.core.advice.directory.Claim;
import stipple.core.advice.directory.ClaimKind;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.PigmentKind;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.directory.Post;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Technician;
import stipple.core.advice.directory.Verification;
import stipple.core.image.PhotoPrint;
import stipple.core.ink.Treatment;

/// Makes technicians with their posts, cases and reviews.
final class DemoStaff {
    private static final int HEALED_DAYS = 42;
    private static final int MARKS = 24;

    private final DemoDice dice;
    private final LocalDate today;
    private final List<Entry> entries;
    private int number;

    DemoStaff(DemoDice dice, LocalDate today, List<Entry> entries) {
        this.dice = dice;
        this.today = today;
        this.entries = entries;
    }

    /// Somebody at work at a branch; returns their id.
    String hire(String branch, DemoRecord record, Set<Need> services) {
        String id = person(record, services);
        LocalDate from = today.minusDays(record == DemoRecord.UNKNOWN ? 25 : 1_300);
        entries.add(new Post("post-" + number, id, branch, from, Optional.empty()));
        addEvidence(id, branch, record, services);
        return id;
    }

    /// Somebody who worked at a branch until a day; returns their id.
    String hireUntil(String branch, LocalDate until, DemoRecord record, Set<Need> services) {
        String id = person(record, services);
        entries.add(
                new Post("post-" + number, id, branch, until.minusDays(1_300), Optional.of(until)));
        addEvidence(id, branch, record, services);
        return id;
    }

    private String person(DemoRecord record, Set<Need> services) {
        number++;
        String id = "tech-%05d".formatted(number);
        boolean isTattooInk = record == DemoRecord.TATTOO_INK;
        boolean isProven = record == DemoRecord.PROVEN;
        boolean isTold = isProven || dice.isOneIn(2);
        PigmentKind told = isTold ? PigmentKind.SMP_SPECIFIC : PigmentKind.UNDECLARED;
        Background background =
                isTattooInk
                        ? Background.TATTOO
                        : dice.oneOf(
                                Background.SMP,
                                Background.SMP,
                                Background.PERMANENT_MAKE_UP,
                                Background.MEDICAL);
        entries.add(
                new Technician(
                        id,
                        DemoNames.person(dice, number),
                        background,
                        services,
                        isTattooInk ? PigmentKind.TATTOO_INK : told,
                        isTold && !isTattooInk
                                ? Optional.of("Demo pigment " + dice.between(1, 9))
                                : Optional.empty(),
                        isProven ? EvidenceLevel.DOCUMENT : EvidenceLevel.UNVERIFIED));
        if (isProven || dice.isOneIn(5)) {
            certify(id);
        }
        return id;
    }

    private void certify(String id) {
        entries.add(
                new Claim(
                        "claim-" + number,
                        id,
                        ClaimKind.CERTIFICATE,
                        "Completed a demo course of " + dice.between(5, 12) + " days",
                        EvidenceLevel.DOCUMENT,
                        dice.daysBefore(today, 1_400, 2_500),
                        "demo"));
    }

    private void addEvidence(String id, String branch, DemoRecord record, Set<Need> services) {
        for (Treatment treatment : List.of(Treatment.PERMANENT, Treatment.TRICO)) {
            Need need = treatment == Treatment.TRICO ? Need.TRICO : Need.PERMANENT;
            if (services.contains(need)) {
                addCases(id, branch, treatment, record, services);
            }
        }
        switch (record) {
            case PROVEN -> addReviews(id, branch, dice.between(6, 14), 4, 5, 900);
            case SHORT -> addReviews(id, branch, 3, 4, 5, 200);
            case POOR -> addReviews(id, branch, 6, 1, 3, 700);
            case FEW, TATTOO_INK -> addReviews(id, branch, dice.between(0, 2), 3, 5, 500);
            case UNKNOWN -> {}
        }
    }

    private void addCases(
            String id, String branch, Treatment treatment, DemoRecord record, Set<Need> services) {
        String stem = "case-" + number + "-" + treatment.id() + "-";
        switch (record) {
            case PROVEN -> {
                int count = dice.between(10, 16);
                for (int k = 0; k < count; k++) {
                    // The first six are recent; the last reaches back beyond a year for certain.
                    int age = k < 6 ? dice.between(60, 640) : dice.between(420, 1_250);
                    addCase(
                            stem + k,
                            id,
                            branch,
                            treatment,
                            age,
                            measured(0.84, 0.99, k),
                            services);
                }
            }
            case SHORT -> {
                for (int k = 0; k < 6; k++) {
                    int age = dice.between(50, 220);
                    addCase(stem + k, id, branch, treatment, age, measured(0.8, 0.95, k), services);
                }
            }
            case POOR -> {
                for (int k = 0; k < 8; k++) {
                    int age = dice.between(60, 900);
                    addCase(
                            stem + k,
                            id,
                            branch,
                            treatment,
                            age,
                            OptionalDouble.of(rounded(dice.uniform(0.02, 0.25))),
                            services);
                }
            }
            case FEW, TATTOO_INK -> {
                int count = dice.between(2, 3);
                for (int k = 0; k < count; k++) {
                    int age = dice.between(60, 600);
                    addCase(stem + k, id, branch, treatment, age, OptionalDouble.empty(), services);
                }
            }
            case UNKNOWN -> {}
        }
    }

    private OptionalDouble measured(double low, double high, int k) {
        double value = rounded(dice.uniform(low, high));
        return k % 4 == 3 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static double rounded(double value) {
        return Math.rint(1_000 * value) / 1_000;
    }

    private void addCase(
            String caseId,
            String id,
            String branch,
            Treatment treatment,
            int ageDays,
            OptionalDouble measured,
            Set<Need> services) {
        Set<Need> special = EnumSet.copyOf(services);
        special.removeAll(Set.of(Need.PERMANENT, Need.TRICO));
        special.removeIf(need -> !dice.isOneIn(3));
        LocalDate day = today.minusDays(ageDays);
        entries.add(
                new PortfolioCase(
                        caseId,
                        id,
                        branch,
                        "client-" + caseId,
                        treatment,
                        special,
                        day.minusDays(HEALED_DAYS),
                        day,
                        true,
                        true,
                        true,
                        true,
                        measured,
                        dice.isOneIn(20) ? Optional.of(print()) : Optional.empty()));
    }

    /// Marks at random, as no two photos have them.
    PhotoPrint print() {
        long[] looks = new long[MARKS];
        short[] x = new short[MARKS];
        short[] y = new short[MARKS];
        byte[] size = new byte[MARKS];
        for (int k = 0; k < MARKS; k++) {
            looks[k] = dice.bits();
            x[k] = (short) dice.between(60, 1_200);
            y[k] = (short) dice.between(60, 900);
            size[k] = (byte) dice.between(2, 22);
        }
        return PhotoPrint.ofMarks(looks, x, y, size);
    }

    private void addReviews(
            String id, String branch, int count, int least, int most, int oldestDays) {
        for (int k = 0; k < count; k++) {
            // Spread evenly, so that nothing looks like a burst.
            int age = 20 + (oldestDays - 20) * (2 * k + 1) / (2 * count);
            entries.add(
                    new Review(
                            "review-" + number + "-" + k,
                            id,
                            branch,
                            "author-" + number + "-" + k,
                            today.minusDays(age),
                            dice.between(least, most),
                            dice.isOneIn(6) ? Verification.NONE : Verification.TREATMENT,
                            "",
                            Optional.empty()));
        }
    }
}
