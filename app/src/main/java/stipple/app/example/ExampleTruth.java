package stipple.app.example;

import java.util.List;
import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scene.PhotoScene;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The truth about the example photographs as the text of `truth.json`, format `stipple-truth/1`.
final class ExampleTruth {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int SCAR_POINTS = 25;

    private ExampleTruth() {}

    static String text(Head head, PhotoScene scene, List<Shot> shots, List<Camera> cameras) {
        ObjectNode root = MAPPER.createObjectNode().put("format", "stipple-truth/1");
        HeadShape shape = head.shape();
        root.putObject("headShape")
                .put("widthFactor", shape.widthFactor())
                .put("lengthFactor", shape.lengthFactor())
                .put("heightFactor", shape.heightFactor())
                .put("crownShiftMm", shape.crownShiftMm());
        root.put("circumferenceMm", rounded(head.circumferenceMm()));
        root.put("norwood", "VI");
        root.put("skinType", "II");
        root.put("scalpHairs", scene.scalpHairCount());
        writeScar(root, head, scene);
        ArrayNode photos = root.putArray("photos");
        for (int k = 0; k < shots.size(); k++) {
            write(photos.addObject(), shots.get(k), cameras.get(k));
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void writeScar(ObjectNode root, Head head, PhotoScene scene) {
        ObjectNode scar = root.putArray("scars").addObject();
        scar.put("kind", "fut-line").put("widthMm", scene.scarWidthMm());
        ArrayNode line = scar.putArray("scalpMm");
        for (Vec3 place : scene.scarLineMm(SCAR_POINTS)) {
            ScalpPoint at = head.chart().scalpAt(place);
            line.addArray().add(rounded(at.sMm())).add(rounded(at.wMm()));
        }
    }

    private static void write(ObjectNode to, Shot shot, Camera camera) {
        to.put("photo", shot.fileName()).put("view", shot.view().id());
        to.put("widthPx", camera.widthPx()).put("heightPx", camera.heightPx());
        to.put("focalPx", rounded(camera.focalPx())).put("focal35Mm", shot.focal35Mm());
        to.put("centerXPx", camera.centerXPx()).put("centerYPx", camera.centerYPx());
        to.put("yawDeg", shot.pose().yawDeg());
        to.put("pitchDeg", shot.pose().pitchDeg());
        to.put("rollDeg", shot.pose().rollDeg());
        Vec3 at = camera.headInCameraMm();
        to.putArray("headInCameraMm").add(rounded(at.x())).add(rounded(at.y())).add(at.z());
        to.put("pxPerMm", rounded(camera.pxPerMm()));
    }

    private static double rounded(double value) {
        return Math.round(1e4 * value) / 1e4;
    }
}
