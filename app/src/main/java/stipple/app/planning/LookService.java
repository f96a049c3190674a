package stipple.app.planning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PictureWriter;
import stipple.app.text.Messages;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.math.Range;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FaceReading;
import stipple.core.scalp.FittedHead;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.HairReading;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.SkinReading;
import stipple.core.scalp.ViewName;
import stipple.core.skin.Complexion;
import stipple.core.skin.SkinColor;

/// Reads one photo and shows how: a markup that `plan` takes, and a picture of the fit.
public final class LookService {
    /// No scalp has this colour; it stands for "not enough seen".
    private static final SrgbColor NONE = new SrgbColor(0, 255, 0);

    private static final double USUAL_BLUR_PX = 0.8;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// @param anchors markup file with points that a person placed
    /// @param threads that may work; the answer does not depend on it
    /// @throws Refusal if the photo cannot be read or nothing in it fits a head
    public LookAnswer look(PhotoArgument photo, Optional<Path> anchors, Path folder, int threads) {
        Supplier<ShippedNetworks> networks = networks();
        try (OutputFolder out = OutputFolder.open(folder, messages)) {
            PhotoReader reader = new PhotoReader(parameters, messages, networks, threads);
            if (anchors.isEmpty() && photo.view().filter(v -> v != ViewName.FRONT).isPresent()) {
                throw pointsAsked(photo, reader, out, folder);
            }
            List<Ahead> ahead = new ArrayList<>();
            PhotoSet placed =
                    PhotoSet.open(
                            List.of(photo),
                            anchors.stream().toList(),
                            reader,
                            image -> ahead.add(Ahead.of(image)));
            SelfOutlined.Fit fit =
                    new SelfOutlined(parameters, messages, networks, threads)
                            .of(placed, OptionalDouble.empty(), Optional.empty());
            PhotoSet.Entry entry = fit.photos().entries().getFirst();
            LookAnswer answer = answer(entry, fit, ahead.getFirst(), out);
            String markup = MarkupText.of(List.of(entry.markup().markup()));
            out.write(answer.markup(), markup.getBytes(StandardCharsets.UTF_8));
            out.commit();
            return answer;
        }
    }

    /// What does not wait for the head to be found and is made by another thread meanwhile.
    ///
    /// @param ground what the fit is drawn on
    /// @param quality blur and noise
    private record Ahead(
            CompletableFuture<CodedImage> ground, CompletableFuture<PictureQuality> quality) {
        static Ahead of(CodedImage image) {
            CompletableFuture<CodedImage> ground =
                    CompletableFuture.supplyAsync(() -> FitPicture.ground(image));
            return new Ahead(
                    ground,
                    ground.thenApply(done -> PictureQuality.estimate(image, USUAL_BLUR_PX)));
        }
    }

    /// The networks, read by another thread while the photo is opened.
    private static Supplier<ShippedNetworks> networks() {
        return CompletableFuture.supplyAsync(ShippedNetworks::load)::join;
    }

    /// Writes a picture that shows which points to place.
    private Refusal pointsAsked(
            PhotoArgument photo, PhotoReader reader, OutputFolder out, Path folder) {
        ViewName view = photo.view().orElseThrow();
        String name = photo.file().getFileName().toString();
        CodedImage image = PhotoDoor.usual().open(photo.file()).orElseThrow(Refusal::new).image();
        String file = view.id() + "-points.jpg";
        out.write(file, PictureWriter.jpeg(PointsPicture.of(image, view)));
        out.commit();
        return new Refusal(
                messages.text(
                        "look.refused.points", name, reader.needed(view), folder.resolve(file)));
    }

    /// While one thread matches the skin, another finds the hair and draws the fit.
    private LookAnswer answer(
            PhotoSet.Entry entry, SelfOutlined.Fit fit, Ahead ahead, OutputFolder out) {
        FittedHead fitted = fit.head();
        boolean isHidden = fit.hairMm().isPresent();
        FittedView view = fitted.views().getFirst();
        CodedImage image = entry.photo().image();
        CompletableFuture<Optional<LookAnswer.Skin>> skin =
                CompletableFuture.supplyAsync(
                        () -> isHidden ? Optional.empty() : skin(image, view, fitted));
        HairReading hair =
                isHidden
                        ? HairReading.NOTHING
                        : HairReading.of(List.of(image), List.of(view.camera()), fitted.head());
        String id = entry.view().id();
        CodedImage overlay =
                FitPicture.of(
                        ahead.ground().join(),
                        view.camera(),
                        fitted.head(),
                        entry.markup().markup(),
                        hair,
                        LossMap.zones(fitted.head(), parameters));
        out.write(id + "-fit.jpg", PictureWriter.jpeg(overlay));
        return new LookAnswer(
                entry.face().map(LookService::surety),
                view,
                fitted.head().shape(),
                mmPerPixel(view),
                skin.join(),
                new LookAnswer.Hair(
                        hair,
                        shade(image, view, fitted, hair),
                        fit.hairMm(),
                        isNamed(entry.view(), hair)),
                ahead.quality().join(),
                guessed(entry, fitted, hair),
                id + ".markup.json",
                id + "-fit.jpg");
    }

    /// The front and the sides do not show the crown, by which the classes differ; and where no
    /// hair shows, it may be shaved too close to be seen.
    private boolean isNamed(ViewName view, HairReading hair) {
        boolean showsCrown =
                switch (view) {
                    case TOP, CROWN, BACK -> true;
                    case FRONT, LEFT, RIGHT -> false;
                };
        return showsCrown
                && hair.first().filter(loss -> !(loss instanceof LossClass.Totalis)).isPresent()
                && hair.certainty() >= parameters.likely("x-look-class-gap");
    }

    private static List<String> guessed(PhotoSet.Entry entry, FittedHead fitted, HairReading hair) {
        Set<String> guessed = new LinkedHashSet<>(fitted.views().getFirst().guessed());
        guessed.addAll(fitted.guessed());
        guessed.add(hair.first().isEmpty() ? "norwood-unseen" : "norwood");
        entry.face()
                .filter(read -> !read.areEyesOpen())
                .ifPresent(read -> guessed.add("eyes-closed"));
        return new ArrayList<>(guessed);
    }

    private static Optional<SrgbColor> shade(
            CodedImage image, FittedView view, FittedHead fitted, HairReading hair) {
        return hair.first()
                .filter(loss -> !(loss instanceof LossClass.Totalis))
                .map(loss ->
                        SkinReading.stubble(
                                image,
                                view.camera(),
                                fitted.head(),
                                HairReading.remaining(fitted.head(), loss),
                                NONE))
                .filter(color -> !color.equals(NONE));
    }

    private Optional<LookAnswer.Skin> skin(CodedImage image, FittedView view, FittedHead fitted) {
        SrgbColor skin = SkinReading.skin(image, view.camera(), fitted.head(), at -> 1, NONE);
        return skin.equals(NONE) ? Optional.empty() : Optional.of(skin(skin));
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
