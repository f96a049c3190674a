package stipple.app.media;

import stipple.core.image.CodedImage;

/// A photo that was let in: the upright picture and what its file says.
public record Photo(CodedImage image, PhotoFacts facts) {}
