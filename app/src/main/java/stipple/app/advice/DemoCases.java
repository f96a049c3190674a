package stipple.app.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Course;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.Opening;
import stipple.core.advice.directory.ProviderSize;
import stipple.core.advice.directory.Status;
import stipple.core.advice.place.Place;
import stipple.core.advice.place.Places;

/// The cases that a directory can pose, each with its town.
final class DemoCases {
    private static final int OPENS_IN_DAYS = 75;
    private static final double NEAR_KM = 160;
    private static final Set<Need> PERMANENT =
            EnumSet.of(Need.PERMANENT, Need.SCAR, Need.WOMEN, Need.AFRO, Need.REPAIR);
    private static final Set<Need> TRICO = EnumSet.of(Need.TRICO, Need.SCAR, Need.WOMEN);

    private final LocalDate today;
    private final Places places;
    private final DemoHouses houses;
    private final DemoStaff staff;
    private final List<Entry> entries;
    private final DemoDoubts doubts;
    private final List<Around> quiet = new ArrayList<>();
    private final List<Around> unheard = new ArrayList<>();

    DemoCases(
            DemoDice dice,
            LocalDate today,
            Places places,
            DemoHouses houses,
            DemoStaff staff,
            List<Entry> entries) {
        this.today = today;
        this.places = places;
        this.houses = houses;
        this.staff = staff;
        this.entries = entries;
        this.doubts = new DemoDoubts(dice, today, houses, staff, entries);
    }

    /// A town and its surroundings.
    record Around(Place place, double radiusKm) {
        boolean holds(Place town) {
            return place.distanceKm(town) < radiusKm;
        }
    }

    /// Towns around which nobody else may be proven.
    List<Around> quiet() {
        return quiet;
    }

    /// Towns around which nothing is known about anybody.
    List<Around> unheard() {
        return unheard;
    }

    void addAll() {
        nobodyLongEnoughInLasVegasAndSanDiego();
        somebodyOpensInVancouver();
        newBranchInMontreal();
        threePermanentAndOneTricoAroundPhiladelphia();
        acrossTheBorderFromFrance();
        onlyTattooInksInIndia();
        severalInTheLargeTowns();
        technicianLeftFairfield();
        closedMovedRenamed();
        doubts.addAll(town("London, GB"), town("Manchester, GB"));
        courses();
    }

    private Place town(String text) {
        return places.find(text).getFirst();
    }

    private String proven(String town, Set<Need> services) {
        return staff.hire(houses.solo(town(town)), DemoRecord.PROVEN, services);
    }

    private void nobodyLongEnoughInLasVegasAndSanDiego() {
        for (String place : List.of("Las Vegas, NV, US", "San Diego, CA, US")) {
            quiet.add(new Around(town(place), place.startsWith("Las") ? 430 : NEAR_KM));
            staff.hire(houses.solo(town(place)), DemoRecord.SHORT, PERMANENT);
            staff.hire(houses.solo(town(place)), DemoRecord.FEW, PERMANENT);
        }
        proven("Los Angeles, CA, US", PERMANENT);
        proven("Fresno, CA, US", PERMANENT);
    }

    private void somebodyOpensInVancouver() {
        Place vancouver = town("Vancouver, BC, CA");
        quiet.add(new Around(vancouver, NEAR_KM));
        staff.hire(houses.solo(vancouver), DemoRecord.FEW, PERMANENT);
        String house = houses.provider(ProviderSize.BOUTIQUE, Status.ACTIVE);
        String calgary = houses.branch(house, town("Calgary, AB, CA"));
        String technician = staff.hire(calgary, DemoRecord.PROVEN, PERMANENT);
        LocalDate opens = today.plusDays(OPENS_IN_DAYS);
        String branch = houses.branch(house, vancouver, opens);
        entries.add(
                new Opening(
                        "opening-vancouver",
                        branch,
                        technician,
                        opens,
                        today.minusDays(20),
                        EvidenceLevel.DOCUMENT));
    }

    /// The brand is proven elsewhere; the new branch has shown nothing.
    private void newBranchInMontreal() {
        Place montreal = town("Montreal, QC, CA");
        unheard.add(new Around(montreal, NEAR_KM));
        quiet.add(new Around(montreal, 520));
        String house = houses.provider(ProviderSize.MAJOR, Status.ACTIVE);
        staff.hire(houses.branch(house, town("Toronto, ON, CA")), DemoRecord.PROVEN, PERMANENT);
        staff.hire(
                houses.branch(house, town("New York City, NY, US")), DemoRecord.PROVEN, PERMANENT);
        String branch = houses.branch(house, montreal, today.minusDays(30));
        staff.hire(branch, DemoRecord.UNKNOWN, PERMANENT);
        proven("Ottawa, ON, CA", PERMANENT);
        proven("Hamilton, ON, CA", PERMANENT);
    }

    private void threePermanentAndOneTricoAroundPhiladelphia() {
        proven("Doylestown, PA, US", TRICO);
        proven("Philadelphia, PA, US", PERMANENT);
        proven("Baltimore, MD, US", PERMANENT);
        proven("Newark, NJ, US", PERMANENT);
    }

    private void acrossTheBorderFromFrance() {
        proven("Brussels, BE", TRICO);
        proven("Brussels, BE", PERMANENT);
        proven("Paris, FR", PERMANENT);
    }

    private void onlyTattooInksInIndia() {
        entries.add(
                new Advisory(
                        "advisory-in",
                        "IN",
                        Advisory.TATTOO_INKS,
                        today.minusDays(120),
                        today.plusDays(245),
                        "demo"));
        for (String place : List.of("Mumbai, IN", "Delhi, IN", "Bengaluru, IN")) {
            staff.hire(houses.solo(town(place)), DemoRecord.TATTOO_INK, PERMANENT);
        }
        proven("Dubai, AE", PERMANENT);
        proven("Singapore, SG", PERMANENT);
        proven("Bangkok, TH", PERMANENT);
    }

    private void severalInTheLargeTowns() {
        for (String place :
                List.of(
                        "New York City, NY, US",
                        "New York City, NY, US",
                        "New York City, NY, US",
                        "London, GB",
                        "London, GB",
                        "London, GB",
                        "Houston, TX, US",
                        "Dallas, TX, US",
                        "Boston, MA, US",
                        "Tampa, FL, US",
                        "Melbourne, AU",
                        "Sydney, AU",
                        "Amsterdam, NL",
                        "Madrid, ES")) {
            proven(place, PERMANENT);
        }
        for (String place : List.of("Milan, IT", "Melbourne, AU", "London, GB", "Dubai, AE")) {
            proven(place, TRICO);
        }
    }

    /// What the one who left had shown says nothing about whoever works there now.
    private void technicianLeftFairfield() {
        String branch = houses.solo(town("Fairfield, NJ, US"));
        staff.hireUntil(branch, today.minusDays(90), DemoRecord.PROVEN, PERMANENT);
        staff.hire(branch, DemoRecord.UNKNOWN, PERMANENT);
    }

    private void closedMovedRenamed() {
        for (Status status : List.of(Status.CLOSED, Status.MOVED, Status.RENAMED)) {
            String house = houses.provider(ProviderSize.BOUTIQUE, status);
            staff.hire(houses.branch(house, town("Barcelona, ES")), DemoRecord.PROVEN, PERMANENT);
        }
    }

    private void courses() {
        int number = 0;
        for (String place : List.of("Toronto, ON, CA", "London, GB", "Milan, IT", "Brussels, BE")) {
            number++;
            boolean isTrico = number > 2;
            entries.add(
                    new Course(
                            "course-" + number,
                            "Demo School of Scalp Pigment " + number + " (fictional)",
                            town(place)
                                    .spot(
                                            town(place).name(),
                                            town(place).latDeg(),
                                            town(place).lonDeg()),
                            EnumSet.of(isTrico ? Need.TRICO : Need.PERMANENT),
                            3 * number,
                            2 * number,
                            number % 2 == 0 ? EvidenceLevel.CHECKED : EvidenceLevel.UNVERIFIED,
                            today.minusDays(100)));
        }
    }
}
