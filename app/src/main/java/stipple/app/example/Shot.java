package stipple.app.example;

import java.util.List;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ViewName;

/// One photograph of the example client and what the person who marks it up points at.
///
/// @param view which view it is meant to be
/// @param pose how the head really is turned: a few degrees off
/// @param distanceMm from the lens to the ear axis
/// @param focal35Mm focal length on a 36 x 24 mm frame
/// @param isStoredTurned whether the file holds the picture lying on its side, with a note to turn
///   it
/// @param anchors what is pointed at
record Shot(
        ViewName view,
        Pose pose,
        double distanceMm,
        double focal35Mm,
        boolean isStoredTurned,
        List<Landmark> anchors) {

    /// The five photographs.
    static List<Shot> all() {
        return List.of(
                new Shot(
                        ViewName.FRONT,
                        new Pose(3, 11.5, 1.2),
                        600,
                        58,
                        false,
                        List.of(
                                Landmark.EAR_TOP_LEFT,
                                Landmark.EAR_TOP_RIGHT,
                                Landmark.GLABELLA,
                                Landmark.NASION,
                                Landmark.NOSE_TIP,
                                Landmark.CHIN,
                                Landmark.EYE_OUTER_LEFT,
                                Landmark.EYE_OUTER_RIGHT)),
                new Shot(
                        ViewName.LEFT,
                        new Pose(-86.5, 2, -1.5),
                        900,
                        70,
                        false,
                        profile(Landmark.EAR_TOP_LEFT, Landmark.EAR_CANAL_LEFT)),
                new Shot(
                        ViewName.RIGHT,
                        new Pose(92, 1, 2),
                        750,
                        58,
                        true,
                        profile(Landmark.EAR_TOP_RIGHT, Landmark.EAR_CANAL_RIGHT)),
                new Shot(
                        ViewName.TOP,
                        new Pose(-2, 66, -1),
                        650,
                        57,
                        false,
                        List.of(
                                Landmark.EAR_TOP_LEFT,
                                Landmark.EAR_TOP_RIGHT,
                                Landmark.GLABELLA,
                                Landmark.NOSE_TIP,
                                Landmark.CROWN)),
                new Shot(
                        ViewName.BACK,
                        new Pose(177, -2.5, 0.8),
                        800,
                        77,
                        false,
                        List.of(
                                Landmark.EAR_TOP_LEFT,
                                Landmark.EAR_TOP_RIGHT,
                                Landmark.OCCIPUT,
                                Landmark.NAPE)));
    }

    private static List<Landmark> profile(Landmark earTop, Landmark earCanal) {
        return List.of(
                earTop,
                earCanal,
                Landmark.GLABELLA,
                Landmark.NOSE_TIP,
                Landmark.CROWN,
                Landmark.OCCIPUT,
                Landmark.NAPE);
    }

    String fileName() {
        return view.id() + ".jpg";
    }
}
