package stipple.app.advice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import stipple.core.advice.directory.Claim;
import stipple.core.advice.directory.ClaimKind;
import stipple.core.advice.directory.Correction;
import stipple.core.advice.directory.CorrectionOutcome;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.Moderation;
import stipple.core.advice.directory.ModerationAction;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Verification;
import stipple.core.advice.place.Place;
import stipple.core.image.PhotoPrint;
import stipple.core.ink.Treatment;

/// What must not be believed at once: a burst of praise, a ring of writers, a photo shown by two,
/// years that nobody checked; and what was done about it.
final class DemoDoubts {
    private static final Set<Need> PERMANENT = EnumSet.of(Need.PERMANENT);

    private final DemoDice dice;
    private final LocalDate today;
    private final DemoHouses houses;
    private final DemoStaff staff;
    private final List<Entry> entries;

    DemoDoubts(
            DemoDice dice,
            LocalDate today,
            DemoHouses houses,
            DemoStaff staff,
            List<Entry> entries) {
        this.dice = dice;
        this.today = today;
        this.houses = houses;
        this.staff = staff;
        this.entries = entries;
    }

    void addAll(Place one, Place other) {
        burst(one);
        ring(one, other);
        samePhotoTwice(one, other);
        praisedAndBlamed(other);
    }

    private void burst(Place town) {
        String branch = houses.solo(town);
        String technician = staff.hire(branch, DemoRecord.FEW, PERMANENT);
        for (int k = 0; k < 9; k++) {
            review("review-burst-" + k, technician, branch, "burst-author-" + k, 40 + k / 3, 5);
        }
        entries.add(
                new Moderation(
                        "moderation-burst",
                        "review-burst-0",
                        ModerationAction.RESTORE,
                        today.minusDays(10),
                        "demo moderator",
                        "the receipt was seen"));
    }

    private void ring(Place one, Place other) {
        for (int target = 0; target < 4; target++) {
            String branch = houses.solo(target < 2 ? one : other);
            String technician = staff.hire(branch, DemoRecord.FEW, PERMANENT);
            for (int writer = 0; writer < 3; writer++) {
                review(
                        "review-ring-" + target + "-" + writer,
                        technician,
                        branch,
                        "ring-author-" + writer,
                        100 + 30 * target + 9 * writer,
                        5);
            }
        }
    }

    private void samePhotoTwice(Place one, Place other) {
        PhotoPrint print = staff.print();
        String first = houses.solo(one);
        String second = houses.solo(other);
        result("case-shown-first", staff.hire(first, DemoRecord.PROVEN, PERMANENT), first, print);
        result(
                "case-shown-again",
                staff.hire(second, DemoRecord.FEW, PERMANENT),
                second,
                mirroredCopy(print));
    }

    /// As a mirrored, slightly cut and newly saved copy would give: a few bits and places off.
    private PhotoPrint mirroredCopy(PhotoPrint print) {
        long[] looks = print.looks();
        short[] x = new short[looks.length];
        short[] y = new short[looks.length];
        byte[] size = new byte[looks.length];
        for (int k = 0; k < looks.length; k++) {
            looks[k] = PhotoPrint.mirrored(looks[k]) ^ 1L << dice.between(0, 63);
            x[k] = (short) (1_270 - print.x(k) + dice.between(-3, 3));
            y[k] = (short) (print.y(k) - 20 + dice.between(-3, 3));
            size[k] = (byte) print.size(k);
        }
        return PhotoPrint.ofMarks(looks, x, y, size);
    }

    /// The same person praised and blamed: both are kept, dated.
    private void praisedAndBlamed(Place town) {
        String branch = houses.solo(town);
        String technician = staff.hire(branch, DemoRecord.SHORT, PERMANENT);
        review("review-blame", technician, branch, "author-blame", 700, 1);
        review("review-praise", technician, branch, "author-praise", 100, 5);
        entries.add(
                new Claim(
                        "claim-years",
                        technician,
                        ClaimKind.WORKING_SINCE,
                        "2004",
                        EvidenceLevel.UNVERIFIED,
                        today.minusDays(200),
                        "own words"));
        entries.add(
                new Correction(
                        "correction-years",
                        "claim-years",
                        "statement",
                        "began in 2019",
                        "an entry in a public register",
                        "a reader",
                        today.minusDays(90),
                        CorrectionOutcome.UPHELD,
                        Optional.of(today.minusDays(60)),
                        "the register says 2019"));
    }

    private void review(
            String id, String technician, String branch, String author, int ageDays, int stars) {
        entries.add(
                new Review(
                        id,
                        technician,
                        branch,
                        author,
                        today.minusDays(ageDays),
                        stars,
                        Verification.TREATMENT,
                        "",
                        Optional.empty()));
    }

    private void result(String id, String technician, String branch, PhotoPrint print) {
        entries.add(
                new PortfolioCase(
                        id,
                        technician,
                        branch,
                        "client-" + id,
                        Treatment.PERMANENT,
                        Set.of(),
                        today.minusDays(200),
                        today.minusDays(150),
                        true,
                        true,
                        true,
                        true,
                        OptionalDouble.empty(),
                        Optional.of(print)));
    }
}
