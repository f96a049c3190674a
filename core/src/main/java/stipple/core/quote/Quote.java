package stipple.core.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stipple.core.price.Currencies;
import stipple.core.price.Tier;

/// An offer as a person has it. All but the id may be missing; what is missing is a finding.
///
/// @param id what the offer is called here
/// @param provider who made it
/// @param date when, 2000 to 2100
/// @param currency ISO 4217 code
/// @param total what it costs in all, major units
/// @param specification what exactly is offered
/// @param sessions how many
/// @param breakdown what the total is made of
/// @param pigmentBrand who makes the pigment
/// @param pigmentKind what kind of pigment, in the offer's own words
/// @param technician who is to do it
/// @param topUpPolicy what later top-ups cost or include
/// @param areExamplesShown whether own work was shown
/// @param isWritten whether the offer is in writing
/// @param isRemovalOffered whether there is a way to have it removed
/// @param country ISO 3166 code
/// @param city name, or `top`, `capital`, `other`
/// @param tier what kind of provider
/// @param circumstances what else was learnt
public record Quote(
        String id,
        Optional<String> provider,
        Optional<LocalDate> date,
        Optional<String> currency,
        OptionalDouble total,
        Specification specification,
        OptionalInt sessions,
        List<Item> breakdown,
        Optional<String> pigmentBrand,
        Optional<String> pigmentKind,
        Optional<String> technician,
        Optional<String> topUpPolicy,
        Optional<Boolean> areExamplesShown,
        Optional<Boolean> isWritten,
        Optional<Boolean> isRemovalOffered,
        Optional<String> country,
        Optional<String> city,
        Optional<Tier> tier,
        Circumstances circumstances) {
    private static final double MOST = 1e12;
    private static final int MOST_SESSIONS = 50;

    /// One line of an offer.
    ///
    /// @param item in the offer's own words
    /// @param amount major units; a discount is below 0
    public record Item(String item, double amount) {
        public Item {
            if (!(Math.abs(amount) <= MOST)) {
                throw new IllegalArgumentException("amount " + amount + " of '" + item + "'");
            }
        }
    }

    public Quote {
        breakdown = List.copyOf(breakdown);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an offer needs an id");
        }
        if (total.isPresent() && !(total.getAsDouble() > 0 && total.getAsDouble() <= MOST)) {
            throw new IllegalArgumentException(
                    "total " + total.getAsDouble() + ", allowed above 0 to " + MOST);
        }
        if (currency.isPresent() && !Currencies.exists(currency.get())) {
            throw new IllegalArgumentException(
                    "currency '" + currency.get() + "' is not known; use an ISO code such as GBP");
        }
        if (sessions.isPresent()
                && (sessions.getAsInt() < 1 || sessions.getAsInt() > MOST_SESSIONS)) {
            throw new IllegalArgumentException(
                    "sessions " + sessions.getAsInt() + ", allowed 1 to " + MOST_SESSIONS);
        }
        if (date.isPresent() && (date.get().getYear() < 2000 || date.get().getYear() > 2100)) {
            throw new IllegalArgumentException(
                    "date " + date.get() + ", allowed 2000-01-01 to 2100-12-31");
        }
    }

    /// The sum of the lines; empty without lines.
    OptionalDouble breakdownTotal() {
        return breakdown.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(breakdown.stream().mapToDouble(Item::amount).sum());
    }
}
