package stipple.core.notice;

/// Why a picture cannot be judged; words for people are made where they read them.
public enum UnfitPicture {
    /// Too little light: noise would be taken for texture.
    DARK,
    /// Parts are so bright that the camera cut them off.
    BLOWN,
    /// No skin has this colour in white light: the lamp or the camera tints it.
    TINTED
}
