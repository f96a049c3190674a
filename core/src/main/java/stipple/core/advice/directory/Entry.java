package stipple.core.advice.directory;

/// One record of a directory. Every record has an id that is unique in its directory.
public sealed interface Entry
        permits Advisory,
                Branch,
                Claim,
                Correction,
                Course,
                Moderation,
                Opening,
                PortfolioCase,
                Post,
                Provider,
                Review,
                Technician {
    String id();
}
