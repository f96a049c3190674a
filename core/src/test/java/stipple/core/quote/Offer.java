package stipple.core.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stipple.core.ink.Treatment;
import stipple.core.price.Extent;
import stipple.core.price.Strategy;
import stipple.core.price.Tier;
import stipple.core.scalp.LossClass;

/// An offer in the making: clean as it starts, each test spoils one part of it.
final class Offer {
    String id = "clean";
    @Nullable String provider = "Example Scalp Studio";
    @Nullable LocalDate date = LocalDate.of(2026, 3, 1);
    @Nullable String currency = "GBP";
    @Nullable Double total = 2500.0;
    @Nullable Treatment treatment = Treatment.PERMANENT;
    @Nullable Extent extent = new Extent.OfClass(LossClass.Norwood.V);
    @Nullable Double densityPerCm2 = 160.0;
    @Nullable Strategy strategy = Strategy.TREAT_THROUGH;
    @Nullable Boolean treatsScars = false;
    boolean isRepair;
    @Nullable Integer sessions = 3;
    List<Quote.Item> breakdown =
            List.of(new Quote.Item("three sessions", 2400), new Quote.Item("first top-up", 100));
    @Nullable String pigmentBrand = "Example Pigments";
    @Nullable String pigmentKind = "carbon pigment made for scalps";
    @Nullable String technician = "A. Example";
    @Nullable String topUpPolicy = "400 after three years";
    @Nullable Boolean areExamplesShown = true;
    @Nullable Boolean isWritten = true;
    @Nullable Boolean isRemovalOffered = true;
    @Nullable String country = "GB";
    @Nullable String city = "London";
    @Nullable Tier tier = Tier.TOP;
    @Nullable Integer exampleClients = 8;
    @Nullable Boolean areExamplesHealed = true;
    @Nullable Boolean areExamplesTheTechnicians = true;
    @Nullable Boolean isSmpTrained = true;
    @Nullable Boolean isTattooArtist = false;
    @Nullable Boolean hasQualityControl = true;
    @Nullable Integer branchCases = 40;
    @Nullable Boolean isExperienceProved = true;
    @Nullable Boolean areSessionsExplained = true;
    @Nullable Integer daysBetweenSessions = 10;
    @Nullable Boolean isTraveller = false;
    @Nullable Boolean hasBlueWork = false;
    @Nullable Boolean isLaserFirst;
    @Nullable Integer daysAfterLaser;
    @Nullable Boolean wasConsulted = true;
    Set<Promise> promises = Set.of();

    static Quote clean() {
        return new Offer().quote();
    }

    static Quote spoiled(Consumer<Offer> spoil) {
        Offer offer = new Offer();
        spoil.accept(offer);
        return offer.quote();
    }

    Quote quote() {
        return new Quote(
                id,
                Optional.ofNullable(provider),
                Optional.ofNullable(date),
                Optional.ofNullable(currency),
                number(total),
                new Specification(
                        Optional.ofNullable(treatment),
                        Optional.ofNullable(extent),
                        number(densityPerCm2),
                        Optional.ofNullable(strategy),
                        Optional.ofNullable(treatsScars),
                        isRepair),
                whole(sessions),
                breakdown,
                Optional.ofNullable(pigmentBrand),
                Optional.ofNullable(pigmentKind),
                Optional.ofNullable(technician),
                Optional.ofNullable(topUpPolicy),
                Optional.ofNullable(areExamplesShown),
                Optional.ofNullable(isWritten),
                Optional.ofNullable(isRemovalOffered),
                Optional.ofNullable(country),
                Optional.ofNullable(city),
                Optional.ofNullable(tier),
                circumstances());
    }

    private Circumstances circumstances() {
        return new Circumstances(
                whole(exampleClients),
                Optional.ofNullable(areExamplesHealed),
                Optional.ofNullable(areExamplesTheTechnicians),
                Optional.ofNullable(isSmpTrained),
                Optional.ofNullable(isTattooArtist),
                Optional.ofNullable(hasQualityControl),
                whole(branchCases),
                Optional.ofNullable(isExperienceProved),
                Optional.ofNullable(areSessionsExplained),
                whole(daysBetweenSessions),
                Optional.ofNullable(isTraveller),
                Optional.ofNullable(hasBlueWork),
                Optional.ofNullable(isLaserFirst),
                whole(daysAfterLaser),
                Optional.ofNullable(wasConsulted),
                promises);
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalInt whole(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
