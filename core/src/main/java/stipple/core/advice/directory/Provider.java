package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Set;

/// A house, from a chain to a person alone.
///
/// @param id unique in the directory
/// @param name as on the door
/// @param kind what it was before
/// @param size how large; never a measure of quality
/// @param status whether it can be visited
/// @param statusSince since when
/// @param policies what it says it does; what is not named is not known
public record Provider(
        String id,
        String name,
        ProviderKind kind,
        ProviderSize size,
        Status status,
        LocalDate statusSince,
        Set<Policy> policies)
        implements Entry {
    public Provider {
        Facts.id("id", id);
        Facts.name("name", name);
        Facts.day("since", statusSince);
        policies = Set.copyOf(policies);
    }
}
