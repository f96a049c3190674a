package stipple.app.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FaceReader;
import stipple.core.photo.FaceReading;
import stipple.core.photo.Markup;
import stipple.core.photo.ReadingRefusal;
import stipple.core.photo.ScaleCue;
import stipple.core.scalp.ViewName;

/// Places on a photo with a face what a person would have placed: landmarks, outline and scale. It
/// never guesses how a head is turned that does not show its face.
final class PhotoReader {
    private final Parameters parameters;
    private final Messages messages;
    private final Supplier<ShippedNetworks> networks;
    private final int threads;

    /// @param networks asked for when a photo has to be read
    /// @param threads that may work; the markup does not depend on it
    PhotoReader(
            Parameters parameters,
            Messages messages,
            Supplier<ShippedNetworks> networks,
            int threads) {
        this.parameters = parameters;
        this.messages = messages;
        this.networks = networks;
        this.threads = threads;
    }

    Parameters parameters() {
        return parameters;
    }

    /// @param name of the photo's file
    /// @param view what the photo is said to show
    /// @throws Refusal with the points to place, if no face can be read
    FaceReading face(String name, Optional<ViewName> view, CodedImage photo) {
        if (view.isPresent() && view.get() != ViewName.FRONT) {
            throw new Refusal(messages.text("look.refused.view", name, needed(view.get())));
        }
        return switch (new FaceReader(networks.get(), threads).read(photo)) {
            case FaceReading face -> face;
            case ReadingRefusal refusal -> throw new Refusal(sentence(name, refusal));
        };
    }

    /// What was read, as a markup of a front view.
    Markup markup(String name, FaceReading face) {
        return new Markup(
                name,
                Optional.of(ViewName.FRONT.id()),
                face.anchors(),
                face.areEyesOpen() ? List.of(iris(face.irisDiameterPx())) : List.of(),
                face.outline(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// People's irises differ, and a rim is found to a fraction of a pixel only.
    private ScaleCue iris(double diameterPx) {
        Range iris = parameters.range("p-scale-iris-diameter");
        double people = (iris.high() - iris.low()) / 2 / iris.likely();
        double reading = parameters.likely("x-look-iris-error-px") / diameterPx;
        double sigma = Math.sqrt(people * people + reading * reading);
        return new ScaleCue.Iris(diameterPx, iris.likely(), Math.clamp(sigma, 0.001, 0.25));
    }

    private String sentence(String name, ReadingRefusal refusal) {
        String key = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        double amount = refusal.amount();
        boolean isShare = amount > 0 && amount < 1;
        return messages.text(
                "look.refused." + key, name, Math.round(isShare ? 100 * amount : amount));
    }

    /// The points that a view needs, in words.
    String needed(ViewName view) {
        return messages.text(
                switch (view) {
                    case FRONT -> "look.needed.front";
                    case LEFT -> "look.needed.left";
                    case RIGHT -> "look.needed.right";
                    case TOP, CROWN -> "look.needed.crown";
                    case BACK -> "look.needed.back";
                });
    }
}
