package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What `help` says of each command, and that the page of commands says it too.
class HelpTest {
    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--json");
    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void the_table_of_contents_has_one_whole_sentence_for_each_command() {
        for (CommandLine command : commands()) {
            String first = command.getCommandSpec().usageMessage().description()[0];
            assertThat(first).as(name(command)).matches("[A-Z].*[.?]");
        }
    }

    @Test
    void every_value_of_an_option_has_a_name_for_people() {
        for (CommandLine command : commands()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                String what = name(command) + " " + option.longestName();
                assertThat(option.description()).as(what).hasSize(1);
                if (option.arity().max() > 0) {
                    assertThat(option.paramLabel()).as(what).doesNotStartWith("<");
                }
            }
        }
    }

    @Test
    void every_command_and_option_stands_on_the_pages_of_commands() throws IOException {
        String pages =
                Files.readString(REFERENCE.resolve("commands.md"))
                        + Files.readString(REFERENCE.resolve("schedule.md"))
                        + Files.readString(REFERENCE.resolve("directory.md"));
        List<String> missing = new ArrayList<>();
        for (CommandLine command : commands()) {
            if (!pages.contains("`" + name(command))
                    && !pages.contains("stipple " + name(command))) {
                missing.add(name(command));
            }
            for (OptionSpec option : command.getCommandSpec().options()) {
                String flag = option.longestName();
                if (!EVERYWHERE.contains(flag) && !pages.contains(flag)) {
                    missing.add(name(command) + " " + flag);
                }
            }
        }
        assertThat(missing).as("to add to docs/reference/commands.md").isEmpty();
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^stipple ", "");
    }

    private static List<CommandLine> commands() {
        List<CommandLine> all = new ArrayList<>();
        add(Main.line(), all);
        return all;
    }

    private static void add(CommandLine parent, List<CommandLine> all) {
        for (CommandLine command : parent.getSubcommands().values()) {
            if (!command.getCommandName().equals("help")) {
                all.add(command);
                add(command, all);
            }
        }
    }
}
