package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.photo.PhotoPoint;

class HairVolumeTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();

    @Test
    void a_bald_outline_lies_on_the_head_and_a_larger_one_is_hair() {
        for (int draw = 0; draw < 6; draw++) {
            SyntheticClient client = new SyntheticClient(TEMPLATE, new Seed(draw));
            PhotoMarkup bald = client.photos(true).getFirst();
            PhotoMarkup points = client.photos(false).getFirst();
            FittedHead head =
                    (FittedHead)
                            TemplateFit.fit(
                                    TEMPLATE, List.of(points), OptionalDouble.empty(), PARAMETERS);
            double off = HairVolume.standOffMm(head, 0, bald);
            assertThat(off).as("draw " + draw).isBetween(-10.0, 10.0);
            assertThat(HairVolume.isHair(off, PARAMETERS)).isFalse();
            double more = HairVolume.standOffMm(head, 0, grown(bald, head, 25));
            assertThat(more - off).isCloseTo(25, within(2.0));
            assertThat(HairVolume.isHair(more, PARAMETERS)).isTrue();
        }
    }

    /// The outline moved away from the middle of the skull.
    private static PhotoMarkup grown(PhotoMarkup photo, FittedHead head, double byMm) {
        Camera camera = head.views().getFirst().camera();
        PhotoPoint middle = camera.photoFromHead(new stipple.core.math.Vec3(0, 45, 0));
        List<PhotoPoint> outline =
                photo.markup().outline().stream()
                        .map(p -> {
                            double reach = middle.distancePx(p);
                            double more = 1 + byMm * camera.pxPerMm() / reach;
                            return new PhotoPoint(
                                    middle.xPx() + more * (p.xPx() - middle.xPx()),
                                    middle.yPx() + more * (p.yPx() - middle.yPx()));
                        })
                        .toList();
        return SyntheticClient.with(photo, photo.markup().withOutline(outline));
    }
}
