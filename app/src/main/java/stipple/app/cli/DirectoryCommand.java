package stipple.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stipple directory`: files of providers and the evidence about them.
@Command(
        name = "directory",
        mixinStandardHelpOptions = true,
        description = "Checks, imports and exports directories of providers.",
        synopsisSubcommandLabel = "check|import|export|courses|photos",
        subcommands = {
            DirectoryCheckCommand.class,
            DirectoryImportCommand.class,
            DirectoryExportCommand.class,
            DirectoryCoursesCommand.class,
            DirectoryPhotosCommand.class
        })
final class DirectoryCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
