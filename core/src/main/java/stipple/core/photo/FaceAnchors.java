package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;

/// The landmarks of the head that a face's points tell. Which points and how they are mixed was
/// measured on pictures of the template head whose landmarks are known; the rest lies within 4 mm.
final class FaceAnchors {
    private static final int GLABELLA = 9;
    private static final int NASION_ABOVE = 8;
    private static final int NASION_BELOW = 168;
    private static final double NASION_SHARE = 0.35;
    private static final int NOSE_ABOVE = 4;
    private static final int NOSE_BELOW = 1;
    private static final double NOSE_SHARE = 0.58;
    private static final int CHIN = 152;

    private FaceAnchors() {}

    /// @param withPupils whether the eyes are open
    static List<Anchor> of(FaceMesh mesh, boolean withPupils) {
        List<Anchor> anchors = new ArrayList<>();
        anchors.add(new Anchor("glabella", mesh.point(GLABELLA)));
        anchors.add(new Anchor("nasion", between(mesh, NASION_ABOVE, NASION_BELOW, NASION_SHARE)));
        anchors.add(new Anchor("nose-tip", between(mesh, NOSE_ABOVE, NOSE_BELOW, NOSE_SHARE)));
        anchors.add(new Anchor("chin", mesh.point(CHIN)));
        anchors.add(new Anchor("eye-outer-left", mesh.point(FaceMesh.EYE_OUTER_LEFT)));
        anchors.add(new Anchor("eye-outer-right", mesh.point(FaceMesh.EYE_OUTER_RIGHT)));
        if (withPupils) {
            anchors.add(new Anchor("pupil-left", mesh.leftIris().getFirst()));
            anchors.add(new Anchor("pupil-right", mesh.rightIris().getFirst()));
        }
        return anchors;
    }

    private static PhotoPoint between(FaceMesh mesh, int from, int to, double share) {
        PhotoPoint a = mesh.point(from);
        PhotoPoint b = mesh.point(to);
        return new PhotoPoint(
                (1 - share) * a.xPx() + share * b.xPx(), (1 - share) * a.yPx() + share * b.yPx());
    }
}
