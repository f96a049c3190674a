package stipple.core.photo;

/// Why a photo cannot be read without a person's help, as facts; the sentence is made where people
/// are spoken to.
///
/// @param code what is wrong
/// @param amount how much, in the unit of the code
public record ReadingRefusal(Code code, double amount) implements PhotoReading {
    /// What can be wrong with a photo.
    public enum Code {
        /// No face looks towards the camera; `amount` is how likely the best candidate is one.
        NO_FACE,
        /// `amount` faces of about the same size.
        SEVERAL_FACES,
        /// The face is turned by `amount` degrees clockwise in the picture.
        TURNED,
        /// The face takes up only `amount` of the picture's longer side.
        TOO_SMALL,
        /// The picture's border cuts off `amount` of the outline above the brows.
        CUT_OFF,
        /// `amount` of the head is nearly black.
        TOO_DARK,
        /// `amount` of the head is pure white in at least one colour.
        TOO_BRIGHT,
        /// `amount` of the face has not the least noise, as paint has not.
        DRAWN,
        /// The skin has no colour; `amount` is its chroma in Lab.
        NO_COLOR,
        /// The light or a filter gives skin the hue of `amount` degrees in Lab.
        TINTED,
        /// The sharpest edge at the eyes takes `amount` millimetres from dark to light.
        BLURRED,
        /// `amount` of the skin round the mouth is under cloth.
        MASKED,
        /// `amount` of the head above the brows is under cloth.
        HAT
    }
}
