package stipple.core.quote;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// Looks for every warning sign of one offer. Each rule raises its own sign at most once; what is
/// not known raises none.
final class QuoteSigns {
    private static final int ENOUGH_CLIENTS = 5;
    private static final int DAYS_AFTER_LASER = 42;
    private static final int USUAL_SESSIONS = 3;
    private static final double SMALL_CM2 = 60;
    private static final double ROUNDING = 0.01;

    private final Quote quote;
    private final Circumstances known;
    private final OptionalDouble ratio;
    private final Optional<String> marketCurrency;
    private final Parameters parameters;
    private final Map<WarningSign, Flag> found = new EnumMap<>(WarningSign.class);

    QuoteSigns(
            Quote quote,
            OptionalDouble ratio,
            Optional<String> marketCurrency,
            Parameters parameters) {
        this.quote = quote;
        this.known = quote.circumstances();
        this.ratio = ratio;
        this.marketCurrency = marketCurrency;
        this.parameters = parameters;
    }

    /// What was found, gravest first.
    List<Flag> all() {
        Completeness.of(quote).missing().forEach(this::raise);
        price();
        breakdownAddsUp();
        currencyIsThatOfTheCountry();
        evidence();
        pigmentIsMadeForScalps();
        tattooArtistsNeedTraining();
        manner();
        enoughSessions();
        timeToHealBetweenSessions();
        laserBeforeNewPigment();
        known.promises().forEach(promise -> raise(promise.sign()));
        return found.values().stream()
                .sorted(Comparator.comparing((Flag flag) -> flag.sign().severity()).reversed())
                .toList();
    }

    private void price() {
        if (ratio.isEmpty()) {
            return;
        }
        double q = ratio.getAsDouble();
        double notCredible = parameters.likely("b-pr-quote-not-credible");
        double low = parameters.likely("b-pr-quote-low");
        double high = parameters.likely("b-pr-quote-high");
        if (q < notCredible) {
            raise(new Flag(WarningSign.PRICE_NOT_CREDIBLE, q, notCredible, "factor"));
        } else if (q < low) {
            raise(new Flag(WarningSign.PRICE_LOW, q, low, "factor"));
        } else if (q > high) {
            raise(new Flag(WarningSign.PRICE_HIGH, q, high, "factor"));
        }
    }

    private void breakdownAddsUp() {
        OptionalDouble lines = quote.breakdownTotal();
        if (lines.isEmpty() || quote.total().isEmpty()) {
            return;
        }
        double total = quote.total().getAsDouble();
        if (Math.abs(lines.getAsDouble() - total) > ROUNDING * total) {
            raise(new Flag(WarningSign.SUM_DIFFERS, lines.getAsDouble(), total, "money"));
        }
    }

    private void currencyIsThatOfTheCountry() {
        boolean differs =
                quote.currency().isPresent()
                        && marketCurrency.isPresent()
                        && !marketCurrency.equals(quote.currency());
        raiseIf(differs, WarningSign.CURRENCY_DIFFERS);
    }

    private void evidence() {
        raiseIf(isFalse(quote.areExamplesShown()), WarningSign.NO_EXAMPLES);
        OptionalInt clients = known.exampleClients();
        if (clients.isPresent() && clients.getAsInt() < ENOUGH_CLIENTS) {
            raise(
                    new Flag(
                            WarningSign.FEW_EXAMPLES,
                            clients.getAsInt(),
                            ENOUGH_CLIENTS,
                            "clients"));
        }
        raiseIf(isFalse(known.areExamplesHealed()), WarningSign.EXAMPLES_NOT_HEALED);
        raiseIf(isFalse(known.areExamplesTheTechnicians()), WarningSign.EXAMPLES_OF_ANOTHER);
        raiseIf(isFalse(known.hasQualityControl()), WarningSign.NO_QUALITY_CONTROL);
        raiseIf(isFalse(quote.isRemovalOffered()), WarningSign.NO_REMOVAL_PATH);
        boolean isNewBranch =
                known.branchCases().isPresent() && known.branchCases().getAsInt() == 0;
        raiseIf(isNewBranch, WarningSign.BRANCH_WITHOUT_CASES);
        raiseIf(isFalse(known.isExperienceProved()), WarningSign.EXPERIENCE_UNPROVED);
    }

    private void pigmentIsMadeForScalps() {
        raiseIf(
                quote.pigmentKind().map(QuoteSigns::isTattooInk).orElse(false),
                WarningSign.TATTOO_INK);
    }

    private void tattooArtistsNeedTraining() {
        if (isFalse(known.isSmpTrained())) {
            raise(
                    isTrue(known.isTattooArtist())
                            ? WarningSign.TATTOO_ARTIST_WITHOUT_TRAINING
                            : WarningSign.NO_TRAINING);
        }
    }

    private void manner() {
        raiseIf(isFalse(quote.isWritten()), WarningSign.NOT_WRITTEN);
        raiseIf(isFalse(known.areSessionsExplained()), WarningSign.SESSIONS_UNEXPLAINED);
        raiseIf(isFalse(known.wasConsulted()), WarningSign.NO_CONSULTATION);
    }

    /// Permanent work of more than a small area needs two sessions, temporary work three.
    private void enoughSessions() {
        if (quote.sessions().isEmpty()) {
            return;
        }
        boolean isTrico = quote.specification().treatment().equals(Optional.of(Treatment.TRICO));
        boolean isLarge =
                quote.specification()
                        .extent()
                        .map(e -> e.areaCm2(parameters).likely() > SMALL_CM2)
                        .orElse(false);
        int least = isTrico ? USUAL_SESSIONS : isLarge ? USUAL_SESSIONS - 1 : 1;
        int offered = quote.sessions().getAsInt();
        if (offered < least) {
            raise(new Flag(WarningSign.TOO_FEW_SESSIONS, offered, least, "sessions"));
        }
    }

    private void timeToHealBetweenSessions() {
        String rule =
                isTrue(known.isTraveller())
                        ? "b-a11-least-days-traveller"
                        : "b-a11-least-days-between-sessions";
        double least = parameters.likely(rule);
        if (known.daysBetweenSessions().isPresent()
                && known.daysBetweenSessions().getAsInt() < least) {
            int days = known.daysBetweenSessions().getAsInt();
            raise(new Flag(WarningSign.SESSIONS_TOO_CLOSE, days, least, "days"));
        }
    }

    private void laserBeforeNewPigment() {
        boolean blueStays = isTrue(known.hasBlueWork()) && isFalse(known.isLaserFirst());
        raiseIf(blueStays, WarningSign.BLUE_WORK_NOT_LASERED);
        if (known.daysAfterLaser().isPresent()
                && known.daysAfterLaser().getAsInt() < DAYS_AFTER_LASER) {
            raise(
                    new Flag(
                            WarningSign.TOO_SOON_AFTER_LASER,
                            known.daysAfterLaser().getAsInt(),
                            DAYS_AFTER_LASER,
                            "days"));
        }
    }

    /// Whether the words name body tattoo ink; "no tattoo ink" does not.
    static boolean isTattooInk(String kind) {
        String words = kind.toLowerCase(Locale.ROOT);
        boolean denied = words.matches(".*\\b(no|not|non|without|never)\\b.*tattoo.*");
        return words.contains("tattoo") && !denied;
    }

    private void raiseIf(boolean holds, WarningSign sign) {
        if (holds) {
            raise(sign);
        }
    }

    private void raise(WarningSign sign) {
        raise(Flag.of(sign));
    }

    private void raise(Flag flag) {
        found.put(flag.sign(), flag);
    }

    private static boolean isTrue(Optional<Boolean> answer) {
        return answer.equals(Optional.of(true));
    }

    private static boolean isFalse(Optional<Boolean> answer) {
        return answer.equals(Optional.of(false));
    }
}
