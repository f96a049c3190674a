package stipple.core.advice.directory;

import java.time.LocalDate;

/// Something said about a provider, branch or technician. Unverified claims have no weight.
///
/// @param subject id of the one it is about
/// @param kind what it is about
/// @param statement in words or a number
/// @param level how well it is supported
/// @param madeOn when it was said or checked
/// @param source who says so
public record Claim(
        String id,
        String subject,
        ClaimKind kind,
        String statement,
        EvidenceLevel level,
        LocalDate madeOn,
        String source)
        implements Entry {
    public Claim {
        Facts.id("id", id);
        Facts.id("subject", subject);
        Facts.name("statement", statement);
        Facts.day("made", madeOn);
        Facts.text("source", source);
    }
}
