package stipple.core.advice;

import java.util.Optional;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.Technician;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.place.Place;
import stipple.core.ink.Treatment;

/// A technician at work today, with what is known, and where on the unit ball.
record Candidate(
        Technician technician,
        Branch branch,
        Provider provider,
        Spot spot,
        Optional<Assessment> permanent,
        Optional<Assessment> trico) {
    /// Only what is made for the scalp is ever proposed.
    Optional<Assessment> assessment(Treatment treatment) {
        if (treatment == Treatment.PERMANENT) {
            return permanent;
        }
        return treatment == Treatment.TRICO ? trico : Optional.empty();
    }

    /// What is known about this kind of treatment, if it and the need are offered.
    Optional<Assessment> offer(Need need, Treatment treatment) {
        boolean isSpecial = need != Need.PERMANENT && need != Need.TRICO;
        boolean isOffered = !isSpecial || technician.services().contains(need);
        return isOffered ? assessment(treatment) : Optional.empty();
    }

    /// A point on the unit ball; the chord between two is cheap and grows with the distance.
    ///
    /// @param x towards 0 degrees east
    /// @param y towards 90 degrees east
    /// @param z towards the north pole
    record Spot(double x, double y, double z) {
        private static final double EARTH_RADIUS_KM = 6371.0088;

        static Spot of(Place place) {
            double lat = StrictMath.toRadians(place.latDeg());
            double lon = StrictMath.toRadians(place.lonDeg());
            double ring = StrictMath.cos(lat);
            return new Spot(
                    ring * StrictMath.cos(lon), ring * StrictMath.sin(lon), StrictMath.sin(lat));
        }

        /// The chord squared, in radii of the ball.
        double chord2(Spot other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            return dx * dx + dy * dy + dz * dz;
        }

        static double kmOfChord2(double chord2) {
            return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, Math.sqrt(chord2) / 2));
        }

        static double chord2OfKm(double km) {
            double half = StrictMath.sin(Math.min(Math.PI / 2, km / (2 * EARTH_RADIUS_KM)));
            return 4 * half * half;
        }
    }
}
