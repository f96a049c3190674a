package stipple.app.planning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import stipple.app.media.PictureWriter;
import stipple.app.text.Messages;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.math.Vec3;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FaceReading;
import stipple.core.photo.OutlineReader;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.FittedHead;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.PhotoMarkup;
import stipple.core.scalp.SkinReading;
import stipple.core.skin.Complexion;
import stipple.core.skin.SkinColor;

/// Reads one photo and shows how: a markup that `plan` takes, and a picture of the fit.
public final class LookService {
    /// No scalp has this colour; it stands for "not enough seen".
    private static final SrgbColor NONE = new SrgbColor(0, 255, 0);

    /// About the middle of the skull.
    private static final Vec3 MIDDLE_MM = new Vec3(0, 45, 0);

    private static final double MOST_DOWN_MM = 120;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// @param anchors markup file with points that a person placed
    /// @param threads that may work; the answer does not depend on it
    /// @throws Refusal if the photo cannot be read or nothing in it fits a head
    public LookAnswer look(PhotoArgument photo, Optional<Path> anchors, Path folder, int threads) {
        try (OutputFolder out = OutputFolder.open(folder, messages)) {
            PhotoReader reader = new PhotoReader(parameters, messages, threads);
            PhotoSet placed = PhotoSet.open(List.of(photo), anchors.stream().toList(), reader);
            FittedHead first = fit(placed);
            PhotoSet set = outlined(placed, first, threads);
            PhotoSet.Entry entry = set.entries().getFirst();
            FittedHead fitted = set.equals(placed) ? first : fit(set);
            LookAnswer answer = answer(entry, fitted);
            CodedImage image = entry.photo().image();
            CodedImage overlay =
                    FitPicture.of(
                            image,
                            answer.view().camera(),
                            fitted.head(),
                            entry.markup().markup(),
                            List.of());
            out.write(answer.overlay(), PictureWriter.jpeg(overlay));
            String markup = MarkupText.of(List.of(entry.markup().markup()));
            out.write(answer.markup(), markup.getBytes(StandardCharsets.UTF_8));
            out.commit();
            return answer;
        }
    }

    private FittedHead fit(PhotoSet photos) {
        return new HeadFit(parameters, messages)
                .fit(HeadTemplate.shipped(), photos, OptionalDouble.empty());
    }

    /// Reads the outline where the person drew none, round the head that the points describe.
    private static PhotoSet outlined(PhotoSet photos, FittedHead head, int threads) {
        PhotoSet.Entry entry = photos.entries().getFirst();
        PhotoMarkup given = entry.markup();
        if (!given.markup().outline().isEmpty()) {
            return photos;
        }
        Camera camera = head.views().getFirst().camera();
        List<PhotoPoint> outline =
                new OutlineReader(ShippedNetworks.load().personMask(), threads)
                        .outline(
                                entry.photo().image(),
                                camera.photoFromHead(MIDDLE_MM),
                                camera.pxPerMm(),
                                Math.toRadians(camera.pose().rollDeg()),
                                MOST_DOWN_MM);
        PhotoMarkup with =
                new PhotoMarkup(
                        given.view(),
                        given.markup().withOutline(outline),
                        given.widthPx(),
                        given.heightPx(),
                        given.focal());
        return new PhotoSet(List.of(entry.with(with)));
    }

    private LookAnswer answer(PhotoSet.Entry entry, FittedHead fitted) {
        FittedView view = fitted.views().getFirst();
        CodedImage image = entry.photo().image();
        Optional<FaceReading> face = entry.face();
        SrgbColor skin = SkinReading.skin(image, view.camera(), fitted.head(), at -> 1, NONE);
        Set<String> guessed = new LinkedHashSet<>(view.guessed());
        guessed.addAll(fitted.guessed());
        guessed.add("norwood");
        face.filter(read -> !read.areEyesOpen()).ifPresent(read -> guessed.add("eyes-closed"));
        String id = entry.view().id();
        return new LookAnswer(
                face.map(LookService::surety),
                view,
                fitted.head().shape(),
                mmPerPixel(view),
                skin.equals(NONE) ? Optional.empty() : Optional.of(skin(skin)),
                new ArrayList<>(guessed),
                id + ".markup.json",
                id + "-fit.jpg");
    }

    private LookAnswer.Skin skin(SrgbColor color) {
        LinearRgb light = LinearRgb.ofSrgb8(color.red(), color.green(), color.blue());
        Complexion like = SkinColor.of(parameters).fit(light);
        return new LookAnswer.Skin(color, like.melanin(), like.blood());
    }

    private static LookAnswer.Face surety(FaceReading face) {
        return new LookAnswer.Face(
                face.faceProbability(), face.landmarkProbability(), face.areEyesOpen());
    }

    private static Range mmPerPixel(FittedView view) {
        double likely = 1 / view.camera().pxPerMm();
        double sigma = view.scaleSigmaFraction();
        return new Range(likely, likely * (1 - sigma), likely * (1 + sigma));
    }
}
