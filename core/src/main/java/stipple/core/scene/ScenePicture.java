package stipple.core.scene;

import stipple.core.image.CodedImage;
import stipple.core.scalp.Camera;

/// A picture made from geometry and light, with its truth.
public final class ScenePicture {
    private final CodedImage picture;
    private final Camera camera;
    private final float[] depthMm;
    private final float[] headShare;

    ScenePicture(CodedImage picture, Camera camera, float[] depthMm, float[] headShare) {
        this.picture = picture;
        this.camera = camera;
        this.depthMm = depthMm;
        this.headShare = headShare;
    }

    public CodedImage picture() {
        return picture;
    }

    /// The camera that took it.
    public Camera camera() {
        return camera;
    }

    /// Distance of what the pixel shows along the camera's axis, mm; 0 where only the backdrop is.
    public double depthMm(int x, int y) {
        return depthMm[y * picture.width() + x];
    }

    /// How much of the pixel is head or neck rather than shirt or backdrop, [0, 1].
    public double headShare(int x, int y) {
        return headShare[y * picture.width() + x];
    }
}
