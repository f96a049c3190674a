package stipple.app.money;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a person wants to know the price of, as said.
///
/// @param country ISO 3166 code
/// @param city `top`, `capital`, `other` or a city's name
/// @param tier `top`, `boutique` or `new`
/// @param treatment `permanent` or `trico`; that of the plan if not said
/// @param lossClassId class of loss as files name it
/// @param areaCm2 measured area
/// @param plan a plan whose area, density, treatment and scars count
/// @param density `light`, `standard`, `dense` or deposits per cm2
/// @param scar kind of scar, `strip` and `punch` allowed
/// @param isRepair whether poor work is put right
/// @param laserSessions laser sessions before
/// @param prices own price table over the shipped one
/// @param inYear year whose money the answer is in; that of the guideline if not said
/// @param inflationPerYear 0.03 for 3 % a year
public record MoneyRequest(
        String country,
        String city,
        String tier,
        Optional<String> treatment,
        Optional<String> lossClassId,
        OptionalDouble areaCm2,
        Optional<Path> plan,
        Optional<String> density,
        Optional<String> scar,
        boolean isRepair,
        int laserSessions,
        Optional<Path> prices,
        OptionalInt inYear,
        double inflationPerYear) {}
