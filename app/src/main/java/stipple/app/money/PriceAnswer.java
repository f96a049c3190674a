package stipple.app.money;

import stipple.core.math.Range;
import stipple.core.price.PriceEstimate;
import stipple.core.price.PriceLine;

/// What a piece of work costs, with what belongs to it.
///
/// @param country ISO 3166 code
/// @param estimate lines and total
/// @param topUp what one top-up costs
/// @param worstCase the work, its removal and the same work again
/// @param areaCm2 treated area
public record PriceAnswer(
        String country, PriceEstimate estimate, PriceLine topUp, Range worstCase, Range areaCm2) {}
