package stipple.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stipple.app.planning.Refusal;
import stipple.core.scalp.LossClass;

/// The ways to name a class of hair loss, one of which is given.
class LossOptions {
    @Option(
            names = "--norwood",
            paramLabel = "CLASS",
            description = "I, II, IIA, III, IIIv, IIIA, IV, IVA, V, VA, VI or VII")
    private @Nullable String norwood;

    @Option(names = "--ludwig", paramLabel = "1..3", description = "grade of diffuse thinning")
    private @Nullable Integer ludwig;

    @Option(names = "--totalis", description = "no scalp hair at all")
    private boolean totalis;

    /// The class that was named, if one was.
    ///
    /// @throws Refusal if there is no such class
    final Optional<LossClass> lossClass() {
        try {
            if (norwood != null) {
                return Optional.of(LossClass.parseNorwood(norwood));
            }
            if (ludwig != null) {
                return Optional.of(new LossClass.Ludwig(ludwig));
            }
            return totalis ? Optional.of(new LossClass.Totalis()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new Refusal("hair loss: " + e.getMessage(), e);
        }
    }
}
