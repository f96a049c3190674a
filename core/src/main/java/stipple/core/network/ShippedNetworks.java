package stipple.core.network;

import stipple.core.resource.Resources;

/// The four networks that read a portrait. Source: mediapipe2021models.
///
/// @param faceDetector picture of 128 x 128 from -1 to 1 in, boxes of faces with six points out
/// @param faceLandmarks cut-out face of 192 x 192 from 0 to 1 in, 468 points and whether it is a
///   face out
/// @param irisLandmarks the same cut-out in, 468 points, lips, eyes and irises out
/// @param personMask picture of 256 x 256 from 0 to 1 in, share of a person at each place out
public record ShippedNetworks(
        Network faceDetector, Network faceLandmarks, Network irisLandmarks, Network personMask) {
    /// Reads them from the library; takes some tens of milliseconds.
    public static ShippedNetworks load() {
        return new ShippedNetworks(
                network("face-detector"),
                network("face-landmarks"),
                network("face-landmarks-iris"),
                network("person-mask"));
    }

    private static Network network(String name) {
        return Network.parse(Resources.bytes("network/" + name + ".tflite"));
    }
}
