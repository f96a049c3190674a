package stipple.core.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an offer leaves out, each part with its sign.
final class Completeness {
    private final Map<WarningSign, Boolean> saidBySign = new LinkedHashMap<>();

    private Completeness(Quote quote) {
        said(WarningSign.PROVIDER_MISSING, quote.provider().isPresent());
        said(WarningSign.DATE_MISSING, quote.date().isPresent());
        said(WarningSign.CURRENCY_MISSING, quote.currency().isPresent());
        said(WarningSign.TOTAL_MISSING, quote.total().isPresent());
        specification(quote.specification());
        said(WarningSign.SESSIONS_MISSING, quote.sessions().isPresent());
        said(WarningSign.BREAKDOWN_MISSING, !quote.breakdown().isEmpty());
        said(WarningSign.PIGMENT_BRAND_MISSING, quote.pigmentBrand().isPresent());
        said(WarningSign.PIGMENT_KIND_MISSING, quote.pigmentKind().isPresent());
        said(WarningSign.TECHNICIAN_MISSING, quote.technician().isPresent());
        said(WarningSign.TOP_UP_POLICY_MISSING, quote.topUpPolicy().isPresent());
        said(WarningSign.EXAMPLES_MISSING, quote.areExamplesShown().isPresent());
        said(WarningSign.WRITTEN_MISSING, quote.isWritten().isPresent());
        said(WarningSign.REMOVAL_MISSING, quote.isRemovalOffered().isPresent());
        said(WarningSign.COUNTRY_MISSING, quote.country().isPresent());
        said(WarningSign.CITY_MISSING, quote.city().isPresent());
        said(WarningSign.TIER_MISSING, quote.tier().isPresent());
    }

    static Completeness of(Quote quote) {
        return new Completeness(quote);
    }

    /// Signs of the parts that are missing.
    List<WarningSign> missing() {
        return saidBySign.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Share of the parts that are there, [0, 1].
    double shareFraction() {
        return 1 - (double) missing().size() / saidBySign.size();
    }

    private void specification(Specification specification) {
        said(WarningSign.TREATMENT_MISSING, specification.treatment().isPresent());
        said(WarningSign.SIZE_MISSING, specification.extent().isPresent());
        said(WarningSign.DENSITY_MISSING, specification.densityPerCm2().isPresent());
        said(WarningSign.STRATEGY_MISSING, specification.strategy().isPresent());
        said(WarningSign.SCARS_MISSING, specification.treatsScars().isPresent());
    }

    private void said(WarningSign sign, boolean isSaid) {
        saidBySign.put(sign, isSaid);
    }
}
