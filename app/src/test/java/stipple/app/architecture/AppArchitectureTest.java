package stipple.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import stipple.core.architecture.CoreHabits;

class AppArchitectureTest {
    private static final String PRODUCT = "stipple.app";
    private static final String FIXTURE = "stipple.app.architecture.fixture";
    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(PRODUCT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void commands_go_through_their_service() {
        holdsAndBites(AppRules::commandsGoThroughTheirService, "Deposits");
    }

    @Test
    void nobody_knows_the_command_line() {
        holdsAndBites(AppRules::nobodyKnowsTheCommandLine, "Planner", "Shortcut");
    }

    @Test
    void pictures_are_decoded_behind_one_door() {
        holdsAndBites(AppRules::picturesAreDecodedBehindOneDoor, "ImageIO.read");
    }

    @Test
    void nothing_connects_to_anywhere() {
        holdsAndBites(AppRules::noConnectionToAnywhere, "java.net.URL.openStream");
    }

    @Test
    void packages_form_no_cycles() {
        holdsAndBites(AppRules::noPackageCycles, "Cycle detected");
    }

    @Test
    void every_package_is_null_marked_and_no_static_can_change() {
        assertThat(CoreHabits.packagesNotNullMarked(APP, PRODUCT)).isEmpty();
        assertThat(CoreHabits.packagesNotNullMarked(BROKEN, FIXTURE)).hasSize(1);
        assertThat(CoreHabits.mutableStatics(APP)).isEmpty();
        assertThat(CoreHabits.mutableStatics(BROKEN)).hasSize(1);
    }

    private static void holdsAndBites(Function<String, ArchRule> rule, String... complaints) {
        rule.apply(PRODUCT).check(APP);
        assertThatThrownBy(() -> rule.apply(FIXTURE).check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(complaints));
    }
}
