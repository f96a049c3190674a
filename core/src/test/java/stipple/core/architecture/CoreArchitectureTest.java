package stipple.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import stipple.core.document.Document;

class CoreArchitectureTest {
    private static final String PRODUCT = "stipple.core";
    private static final String FIXTURE = "stipple.core.architecture.fixture";
    private static final String UPDATE = "stipple.architecture.update";
    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(PRODUCT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void core_reads_no_clock_and_throws_no_dice() {
        holdsAndBites(
                CoreRules::noClockAndNoDice,
                "Clockwork",
                "java.time.Instant.now",
                "java.util.Random");
    }

    @Test
    void core_touches_no_files_network_or_windows() {
        holdsAndBites(
                CoreRules::noFilesNetworkOrWindows, "Leak", "java.nio.file.Files", "java.net");
    }

    @Test
    void core_uses_no_framework() {
        holdsAndBites(CoreRules::noFramework, "Framed", "org.assertj");
    }

    @Test
    void class_path_resources_are_read_in_one_place() {
        holdsAndBites(CoreRules::resourcesAreReadInOnePlace, "Leak", "getResourceAsStream");
    }

    @Test
    void packages_form_no_cycles() {
        holdsAndBites(CoreRules::noPackageCycles, "Cycle detected", "dots", "design");
    }

    @Test
    void every_measure_names_its_unit() {
        assertThat(CoreHabits.numbersWithoutUnit(CORE, PRODUCT)).isEmpty();
        assertThat(CoreHabits.numbersWithoutUnit(BROKEN, FIXTURE))
                .hasSize(2)
                .anyMatch(s -> s.contains("'radius'"))
                .anyMatch(s -> s.contains("'interval'"));
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CoreHabits.packagesNotNullMarked(CORE, PRODUCT)).isEmpty();
        assertThat(CoreHabits.packagesNotNullMarked(BROKEN, FIXTURE))
                .singleElement()
                .asString()
                .contains(FIXTURE + ".unmarked");
    }

    @Test
    void no_static_can_change() {
        assertThat(CoreHabits.mutableStatics(CORE)).isEmpty();
        assertThat(CoreHabits.mutableStatics(BROKEN))
                .hasSize(2)
                .anyMatch(s -> s.contains("calls"))
                .anyMatch(s -> s.contains("TABLE"));
    }

    @Test
    void values_have_no_setters() {
        assertThat(CoreHabits.setters(CORE)).isEmpty();
        assertThat(CoreHabits.setters(BROKEN)).singleElement().asString().contains("setDepthMm");
    }

    @Test
    void packages_use_only_what_the_table_allows() {
        assertThat(PackageTable.violations(PackageTable.real(CORE, PRODUCT), PackageTable.ALLOWED))
                .isEmpty();
        Map<String, Set<String>> none = Map.of("dots", Set.of(), "design", Set.of("dots"));
        assertThat(PackageTable.violations(PackageTable.real(BROKEN, FIXTURE), none))
                .contains("package dots uses design", "package unmarked is not in the table")
                .doesNotContain("package design uses dots");
    }

    @Test
    void the_block_in_the_architecture_page_is_what_the_code_does() throws IOException {
        String real = PackageTable.block(PackageTable.real(CORE, PRODUCT));
        Document page = Document.inRepository("ARCHITECTURE.md");
        if (Boolean.getBoolean(UPDATE)) {
            page.replaceBlock("dependencies", real);
            throw new AssertionError("block rewritten; look at it and run without -D" + UPDATE);
        }
        assertThat(page.block("dependencies"))
                .as("ARCHITECTURE.md; -D" + UPDATE + "=true rewrites the block")
                .isEqualTo(real);
        assertThat(PackageTable.block(PackageTable.real(BROKEN, FIXTURE))).isNotEqualTo(real);
    }

    private static void holdsAndBites(Function<String, ArchRule> rule, String... complaints) {
        rule.apply(PRODUCT).check(CORE);
        assertThatThrownBy(() -> rule.apply(FIXTURE).check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(complaints));
    }
}
