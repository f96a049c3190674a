package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The `stipple` command: a table of contents of what can be asked.
@Command(
        name = "stipple",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Plans scalp micropigmentation dot by dot and shows what it will look like.",
            "Every picture and number is a planning aid with a likely range."
        },
        footer = {
            "",
            "Start with:  stipple demo        makes a report of an example client",
            "Then:        stipple help plan   explains the options of one command",
            "Exit codes:  0 done, 2 refused (one sentence says why), 1 a defect of Stipple."
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    /// In the order in which `help` tells them.
    private static final List<Class<?>> COMMANDS =
            List.of(
                    PlanCommand.class,
                    PreviewCommand.class,
                    TimelineCommand.class,
                    GalleryCommand.class,
                    DemoCommand.class,
                    ServeCommand.class,
                    ExampleCommand.class,
                    ScheduleCommand.class,
                    ParametersCommand.class,
                    OpticsCommand.class,
                    AppearanceCommand.class,
                    CsfCommand.class,
                    MeasureCommand.class,
                    FreezeCommand.class,
                    OutcomeCommand.class,
                    CompareCommand.class,
                    PracticeCommand.class,
                    LookCommand.class,
                    NoticeCommand.class,
                    PatternCommand.class,
                    PriceCommand.class,
                    LifetimeCommand.class,
                    QuoteCommand.class,
                    ConsultationCommand.class,
                    FindCommand.class,
                    DirectoryCommand.class,
                    PhotoConsultationCommand.class,
                    HelpCommand.class);

    /// Complains of a machine that has not the fonts every PDF reader has; no page shows it.
    private static final Logger PDF_FONTS = Logger.getLogger("org.apache.pdfbox.pdmodel.font");

    @Spec private CommandSpec spec;

    Main(CommandSpec spec) {
        this.spec = spec;
    }

    private Main() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] args) {
        PDF_FONTS.setLevel(Level.SEVERE);
        System.exit(execute(args, utf8(System.out), utf8(System.err)));
    }

    /// Runs the command line against the given streams and returns the exit code.
    static int execute(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = line(args);
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Refusals::onParameters);
        line.setExecutionExceptionHandler(Refusals::onExecution);
        int code = executed(line, args);
        out.flush();
        err.flush();
        return code;
    }

    /// All commands, or only the one that is asked for: to describe them all takes longer than some
    /// of them take to run.
    static CommandLine line(String... args) {
        CommandLine line = new CommandLine(new Main());
        Optional<Class<?>> asked =
                COMMANDS.stream()
                        .filter(c -> args.length > 0 && name(c).equals(args[0]))
                        .findFirst();
        asked.filter(c -> c != HelpCommand.class)
                .map(List::<Class<?>>of)
                .orElse(COMMANDS)
                .forEach(line::addSubcommand);
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    private static int executed(CommandLine line, String[] args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println(
                            "stipple: ran out of memory; use smaller photos or give more with"
                                    + " STIPPLE_JAVA_OPTS=-Xmx3g");
            return Refusals.DEFECT;
        }
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
