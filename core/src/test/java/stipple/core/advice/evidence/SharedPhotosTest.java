package stipple.core.advice.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static stipple.core.advice.DirectoryMaker.TODAY;
import static stipple.core.advice.DirectoryMaker.TOWN;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stipple.core.advice.DirectoryMaker;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.image.PhotoPrint;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;

/// One photo under two providers is found and neither copy counts.
class SharedPhotosTest {
    @Test
    void a_mirrored_copy_under_somebody_else_is_found_among_three_hundred() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0).proven("b", TOWN, 0);
        for (int k = 0; k < 300; k++) {
            maker.add(shown("c" + k, k % 2 == 0 ? "a" : "b", print(k, false)));
        }
        maker.add(shown("copy", "b", print(10, true)));
        assertThat(SharedPhotos.in(maker.directory()).all())
                .containsOnlyKeys("c10", "copy")
                .containsEntry("copy", Set.of("c10"));
    }

    @Test
    void the_same_photo_twice_under_one_person_is_no_theft() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        maker.add(shown("c1", "a", print(1, false))).add(shown("c2", "a", print(1, true)));
        assertThat(SharedPhotos.in(maker.directory()).all()).isEmpty();
    }

    @Test
    void neither_copy_counts() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0).proven("b", TOWN, 0);
        maker.add(shown("c1", "a", print(1, false))).add(shown("c2", "b", print(1, true)));
        Directory directory = maker.directory();
        SharedPhotos shared = SharedPhotos.in(directory);
        assertThat(directory.all(PortfolioCase.class)).allMatch(shared::isShared);
    }

    private static PortfolioCase shown(String id, String technician, PhotoPrint print) {
        return new PortfolioCase(
                id,
                technician,
                "branch-" + technician,
                "client-" + id,
                Treatment.PERMANENT,
                Set.of(),
                TODAY.minusDays(100),
                TODAY.minusDays(50),
                true,
                true,
                true,
                true,
                OptionalDouble.empty(),
                Optional.of(print));
    }

    private static PhotoPrint print(long number, boolean mirrored) {
        Seed seed = new Seed(number);
        int marks = 30;
        long[] looks = new long[marks];
        short[] x = new short[marks];
        short[] y = new short[marks];
        byte[] size = new byte[marks];
        for (int k = 0; k < marks; k++) {
            long look = seed.bits(3L * k);
            int at = (int) (1_200 * seed.uniform(3L * k + 1));
            looks[k] = mirrored ? PhotoPrint.mirrored(look) ^ 1L << k : look;
            x[k] = (short) (mirrored ? 1_250 - at : at);
            y[k] = (short) (900 * seed.uniform(3L * k + 2));
            size[k] = (byte) (k % 20);
        }
        return PhotoPrint.ofMarks(looks, x, y, size);
    }
}
