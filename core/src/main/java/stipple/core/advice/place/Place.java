package stipple.core.advice.place;

import java.util.Set;

/// A town.
///
/// @param name as locals or maps write it
/// @param country two capital letters (ISO 3166)
/// @param admin the state, province or region inside the country: the short name that people use
///   (`TX`, `ON`) where there is one, else the code of GeoNames; may be empty
/// @param latDeg north positive, [-90, 90]
/// @param lonDeg east positive, [-180, 180]
/// @param population people who live there, 0 if unknown
public record Place(
        String name, String country, String admin, double latDeg, double lonDeg, int population) {
    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double KM_PER_MILE = 1.609344;
    private static final Set<String> REGIONS_PEOPLE_NAME = Set.of("US", "CA", "GB", "AU");

    public Place {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country '" + country + "', allowed two letters");
        }
        requireWithin("latitude", latDeg, 90);
        requireWithin("longitude", lonDeg, 180);
        if (population < 0) {
            throw new IllegalArgumentException("population " + population + ", allowed from 0");
        }
    }

    /// Another point of the same town, by another spelling of its name; nobody is counted there.
    public Place spot(String written, double spotLatDeg, double spotLonDeg) {
        return new Place(written, country, admin, spotLatDeg, spotLonDeg, 0);
    }

    /// Great-circle distance on a ball of the Earth's mean radius; within 0.6 % of the ellipsoid.
    public double distanceKm(Place other) {
        return distanceKm(latDeg, lonDeg, other.latDeg, other.lonDeg);
    }

    /// Great-circle distance of two points, by the haversine formula.
    static double distanceKm(double latADeg, double lonADeg, double latBDeg, double lonBDeg) {
        double sinLat = StrictMath.sin(StrictMath.toRadians(latBDeg - latADeg) / 2);
        double sinLon = StrictMath.sin(StrictMath.toRadians(lonBDeg - lonADeg) / 2);
        double cosines =
                StrictMath.cos(StrictMath.toRadians(latADeg))
                        * StrictMath.cos(StrictMath.toRadians(latBDeg));
        double h = sinLat * sinLat + cosines * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(Math.min(1, h)));
    }

    public static double milesOfKm(double km) {
        return km / KM_PER_MILE;
    }

    /// `City, Admin, CC`, or `City, CC` where the region has no short name that people use.
    public String text() {
        boolean named = REGIONS_PEOPLE_NAME.contains(country) && !admin.isEmpty();
        return named ? name + ", " + admin + ", " + country : name + ", " + country;
    }

    private static void requireWithin(String what, double value, double most) {
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(
                    what + " " + value + " degrees, allowed -" + most + " to " + most);
        }
    }
}
