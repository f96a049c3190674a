package stipple.core.photo;

/// What a photo says about absolute size. Every cue carries its one-sigma relative error, which
/// goes on into areas, counts and minutes.
public sealed interface ScaleCue {
    /// One-sigma relative error, [0.001, 0.25].
    double sigmaFraction();

    /// The kind as written in files: `length`, `iris`, `head-breadth`, `px-per-mm`.
    String kind();

    /// Something of known length that lies on the head: a ruler, a sticker, a coin.
    ///
    /// @param lengthMm true distance between the two points, [2, 400]
    record Length(PhotoPoint from, PhotoPoint to, double lengthMm, double sigmaFraction)
            implements ScaleCue {
        public Length {
            checkRange("reference length", lengthMm, 2, 400, "mm");
            checkRange("reference length in the photo", from.distancePx(to), 4, 100_000, "px");
            checkSigma(sigmaFraction);
        }

        @Override
        public String kind() {
            return "length";
        }
    }

    /// The coloured ring of an eye, which is nearly equally wide in all people.
    ///
    /// @param diameterPx horizontal diameter in the photo, [4, 2000]
    /// @param diameterMm what it is taken to be, [9, 14]
    record Iris(double diameterPx, double diameterMm, double sigmaFraction) implements ScaleCue {
        public Iris {
            checkRange("iris diameter", diameterPx, 4, 2000, "px");
            checkRange("iris diameter", diameterMm, 9, 14, "mm");
            checkSigma(sigmaFraction);
        }

        @Override
        public String kind() {
            return "iris";
        }
    }

    /// Greatest breadth of the head above the ears, measured with a calliper.
    ///
    /// @param breadthMm [100, 220]
    record HeadBreadth(double breadthMm, double sigmaFraction) implements ScaleCue {
        public HeadBreadth {
            checkRange("head breadth", breadthMm, 100, 220, "mm");
            checkSigma(sigmaFraction);
        }

        @Override
        public String kind() {
            return "head-breadth";
        }
    }

    /// Pixels per millimetre at the distance of the middle of the head.
    ///
    /// @param pxPerMm [0.1, 200]
    record PxPerMm(double pxPerMm, double sigmaFraction) implements ScaleCue {
        public PxPerMm {
            checkRange("scale", pxPerMm, 0.1, 200, "px per mm");
            checkSigma(sigmaFraction);
        }

        @Override
        public String kind() {
            return "px-per-mm";
        }
    }

    private static void checkSigma(double sigmaFraction) {
        checkRange("one-sigma error of the scale", sigmaFraction, 0.001, 0.25, "of the scale");
    }

    private static void checkRange(
            String what, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    what + " " + value + " " + unit + ", allowed " + low + " to " + high);
        }
    }
}
