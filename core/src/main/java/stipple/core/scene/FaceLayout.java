package stipple.core.scene;

/// Where the features of the face lie on the template head, mm in the head frame; the left half is
/// given, the right half mirrors it.
///
/// @param pupilXMm pupil, from the midline
/// @param pupilYMm pupil
/// @param pupilZMm pupil
/// @param noseTipYMm tip of the nose
/// @param noseTipZMm tip of the nose
/// @param mouthYMm line between the lips
/// @param chinYMm chin
record FaceLayout(
        float pupilXMm,
        float pupilYMm,
        float pupilZMm,
        float noseTipYMm,
        float noseTipZMm,
        float mouthYMm,
        float chinYMm) {

    float browYMm() {
        return pupilYMm + 20;
    }
}
