package stipple.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of app, as functions of a root package.
final class AppRules {
    private AppRules() {}

    /// A command reads arguments and prints answers; the work is the capability's own.
    static ArchRule commandsGoThroughTheirService(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "stipple.core.dots..",
                        "stipple.core.geometry..",
                        "stipple.core.image..",
                        "stipple.core.photo..",
                        "stipple.core.preview..",
                        "stipple.core.scene..",
                        "stipple.core.skin..",
                        "javax.imageio..",
                        "java.awt..")
                .because("the command line asks a capability's service and prints what it says");
    }

    static ArchRule nobodyKnowsTheCommandLine(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".cli..")
                .because("a second door (the studio) must be able to ask the same services");
    }

    /// Pictures from strangers pass the one door that limits bytes, pixels and time.
    static ArchRule picturesAreDecodedBehindOneDoor(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".media..")
                .should()
                .accessTargetWhere(describe("decodes a picture", AppRules::decodes))
                .because("untrusted bytes are judged in the media package first");
    }

    /// No photo leaves the machine: nothing here can open a connection.
    static ArchRule noConnectionToAnywhere(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..")
                .orShould()
                .accessTargetWhere(describe("opens a connection", AppRules::connects))
                .because("Stipple makes no connection to anywhere");
    }

    static ArchRule noPackageCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static boolean decodes(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.equals("javax.imageio.ImageIO")
                        && (name.equals("read") || name.startsWith("getImageReader")))
                || owner.equals("javax.imageio.ImageReader")
                || (owner.equals("java.awt.Toolkit") && name.contains("Image"));
    }

    private static boolean connects(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean url = owner.equals("java.net.URL") && name.startsWith("open");
        return url || owner.equals("java.net.Socket") || owner.startsWith("java.net.Datagram");
    }
}
