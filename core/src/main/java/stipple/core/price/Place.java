package stipple.core.price;

/// Where and by whom the work is done, as far as prices care.
public record Place(Market market, CityKind city, Tier tier) {
    /// An ordinary place of a country and an established small provider.
    public static Place in(Market market) {
        return new Place(market, CityKind.OTHER, Tier.BOUTIQUE);
    }
}
