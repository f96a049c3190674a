package stipple.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import stipple.app.money.MoneyRequest;
import stipple.core.scalp.LossClass;

/// The arguments that say what is to be done and where, the same for all commands about money.
final class MoneyArguments {
    @Option(
            names = "--country",
            paramLabel = "CC",
            required = true,
            description = "two letters, such as US, GB, CA, AU, FR, IN or AE")
    private String country = "";

    @Option(
            names = "--city",
            paramLabel = "C",
            defaultValue = "other",
            description = "top, capital, other or the name of a city (default: other)")
    private String city = "other";

    @Option(
            names = "--tier",
            paramLabel = "T",
            defaultValue = "boutique",
            description = "kind of provider: top, boutique or new (default: boutique)")
    private String tier = "boutique";

    @ArgGroup private Size size = new Size();

    /// One way to say how much is treated.
    static final class Size extends LossOptions {
        @Option(names = "--area-cm2", paramLabel = "A", description = "a measured area")
        private @Nullable Double areaCm2;

        @Option(
                names = "--plan",
                paramLabel = "FILE",
                description = "a plan.json: its area, density, treatment and scars count")
        private @Nullable Path plan;
    }

    @Option(
            names = "--treatment",
            paramLabel = "T",
            description = "permanent or trico (default: permanent, or that of the plan)")
    private @Nullable String treatment;

    @Option(
            names = "--density",
            paramLabel = "D",
            description = "light, standard, dense or dots per cm2 (default: standard)")
    private @Nullable String density;

    @Option(
            names = "--scar",
            paramLabel = "KIND",
            arity = "0..1",
            fallbackValue = "strip",
            description = "a scar, alone or with the course: strip, punch, plug, burn, birthmark")
    private @Nullable String scar;

    @Option(names = "--repair", description = "poor earlier work is put right")
    private boolean repair;

    @Option(
            names = "--laser",
            paramLabel = "N",
            defaultValue = "0",
            description = "laser sessions before (default: 0)")
    private int laserSessions;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "your own price table over the shipped one")
    private @Nullable Path prices;

    @Option(
            names = "--in-year",
            paramLabel = "Y",
            description = "whose money to answer in (default: that of the guideline)")
    private @Nullable Integer inYear;

    @Option(
            names = "--inflation",
            paramLabel = "R",
            defaultValue = "0",
            description = "growth of prices a year, 0.03 for 3 %% (default: 0)")
    private double inflationPerYear;

    MoneyRequest request() {
        return new MoneyRequest(
                country,
                city,
                tier,
                Optional.ofNullable(treatment),
                size.lossClass().map(LossClass::id),
                size.areaCm2 == null ? OptionalDouble.empty() : OptionalDouble.of(size.areaCm2),
                Optional.ofNullable(size.plan),
                Optional.ofNullable(density),
                Optional.ofNullable(scar),
                repair,
                laserSessions,
                Optional.ofNullable(prices),
                inYear == null ? OptionalInt.empty() : OptionalInt.of(inYear),
                inflationPerYear);
    }
}
