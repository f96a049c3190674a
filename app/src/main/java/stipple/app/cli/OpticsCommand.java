package stipple.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stipple optics`: light in layers, by two independent methods.
@Command(
        name = "optics",
        mixinStandardHelpOptions = true,
        description = "Computes light in layered skin: what comes back and what passes.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            OpticsLayersCommand.class,
            OpticsPhotonsCommand.class,
            OpticsTableCommand.class
        })
final class OpticsCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
