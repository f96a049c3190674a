package stipple.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// The rules of core that are about what a class touches.
final class CoreRules {
    private static final Set<String> DICE =
            Set.of(
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom");
    private static final Set<String> OUTSIDE_CALLS =
            Set.of(
                    "java.lang.System.nanoTime",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.getProperty",
                    "java.lang.System.getenv",
                    "java.lang.System.exit",
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.in",
                    "java.lang.Math.random",
                    "java.lang.StrictMath.random",
                    "java.lang.Thread.sleep",
                    "java.util.UUID.randomUUID");
    private static final Set<String> RESOURCE_CALLS =
            Set.of("getResource", "getResourceAsStream", "getResources", "getSystemResource");

    private CoreRules() {}

    /// Same input and seed, same bytes: time and chance are arguments.
    static ArchRule noClockAndNoDice(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(
                        describe("reads a clock or the outside", CoreRules::readsOutside))
                .orShould()
                .dependOnClassesThat(describe("are dice", CoreRules::isDice))
                .because("core takes Instant and Seed as arguments (stipple.core.math.Seed)");
    }

    static ArchRule noFilesNetworkOrWindows(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.awt..",
                        "javax..",
                        "java.sql..",
                        "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat(describe("are files", CoreRules::isFile))
                .because("effects live in app; core is handed arrays, text and pictures");
    }

    /// Core knows the JDK, JSpecify and one numerical library.
    static ArchRule noFramework(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", root + "..", "org.jspecify..", "org.hipparchus..")
                .because("docs/decisions/0005 allows core one library beside the JDK");
    }

    static ArchRule resourcesAreReadInOnePlace(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".resource..")
                .should()
                .accessTargetWhere(
                        describe("reads a class-path resource", CoreRules::readsResource))
                .because("stipple.core.resource.Resources is the one place");
    }

    static ArchRule noPackageCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static boolean readsOutside(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = owner.getName() + "." + access.getTarget().getName();
        boolean now = owner.getPackageName().startsWith("java.time") && name.endsWith(".now");
        boolean date = name.equals("java.util.Date.<init>");
        return now || date || OUTSIDE_CALLS.contains(name);
    }

    private static boolean isDice(JavaClass type) {
        return DICE.contains(type.getName())
                || type.getPackageName().equals("java.util.random")
                || type.getName().equals("java.time.Clock");
    }

    private static boolean isFile(JavaClass type) {
        String name = type.getName();
        return name.startsWith("java.io.File") || name.equals("java.io.RandomAccessFile");
    }

    private static boolean readsResource(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return RESOURCE_CALLS.contains(access.getTarget().getName())
                && (owner.equals("java.lang.Class") || owner.endsWith("ClassLoader"));
    }
}
