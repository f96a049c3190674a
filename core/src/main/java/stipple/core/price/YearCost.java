package stipple.core.price;

import stipple.core.math.Range;

/// One year of an option.
///
/// @param year from 1
/// @param spent in this year
/// @param summed from the start to the end of this year
public record YearCost(int year, Range spent, Range summed) {}
