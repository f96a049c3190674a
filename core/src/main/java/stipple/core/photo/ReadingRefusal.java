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
        TOO_BRIGHT
    }
}
