package stipple.core.advice.directory;

import java.util.Optional;
import java.util.Set;

/// The person who holds the needle: the unit of all advice.
///
/// @param name of the person
/// @param background what they did before
/// @param services what they offer
/// @param pigment what they put into the skin
/// @param pigmentBrand its name, if told
/// @param pigmentEvidence how well that is supported
public record Technician(
        String id,
        String name,
        Background background,
        Set<Need> services,
        PigmentKind pigment,
        Optional<String> pigmentBrand,
        EvidenceLevel pigmentEvidence)
        implements Entry {
    public Technician {
        Facts.id("id", id);
        Facts.name("name", name);
        services = Set.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("services are missing: at least one is needed");
        }
        pigmentBrand.ifPresent(brand -> Facts.name("pigmentBrand", brand));
    }
}
