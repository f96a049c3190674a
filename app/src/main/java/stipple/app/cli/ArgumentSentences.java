package stipple.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one sentence what is wrong with a command line and what is allowed instead.
final class ArgumentSentences {
    private ArgumentSentences() {}

    static String of(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unknown(command, unmatched);
            case OverwrittenOptionException twice ->
                    name(twice.getOverwritten()) + " is given twice; give it once";
            case MutuallyExclusiveArgsException both -> onlyOne(command);
            case MaxValuesExceededException several -> onlyOne(command);
            case MissingParameterException missing -> missing(command, missing);
            default -> value(problem);
        };
    }

    private static String unknown(CommandLine command, UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        if (first.startsWith("-")) {
            return "there is no option " + first + "; " + help(command);
        }
        if (command.getSubcommands().isEmpty()) {
            return "'" + first + "' belongs to no option; " + help(command);
        }
        return "there is no command '"
                + first
                + "', allowed: "
                + String.join(", ", command.getSubcommands().keySet());
    }

    private static String onlyOne(CommandLine command) {
        return "give only one of "
                + command.getCommandSpec().argGroups().stream()
                        .filter(ArgGroupSpec::exclusive)
                        .flatMap(group -> group.options().stream())
                        .map(OptionSpec::longestName)
                        .collect(Collectors.joining(", "))
                + ", and that once";
    }

    private static String missing(CommandLine command, MissingParameterException problem) {
        List<ArgSpec> missing = problem.getMissing();
        boolean lacksValue = String.valueOf(problem.getMessage()).contains("parameter for option");
        String names =
                missing.stream()
                        .map(arg -> name(arg) + " " + arg.paramLabel())
                        .collect(Collectors.joining(", "));
        return lacksValue
                ? names + ": the value is missing; " + help(command)
                : "needs " + names + "; " + help(command);
    }

    private static String value(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        if (argument == null) {
            return String.valueOf(problem.getMessage());
        }
        String value = problem.getValue() == null ? "" : " '" + problem.getValue() + "'";
        return name(argument) + value + ": allowed " + allowed(argument.type());
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a day of the calendar as YYYY-MM-DD";
        }
        if (type == Path.class || List.class.isAssignableFrom(type)) {
            return "a file name";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        boolean isLong = type == long.class || type == Long.class;
        return "a whole number of at most " + (isLong ? 18 : 9) + " digits";
    }

    private static String name(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument == null ? "an option" : argument.paramLabel();
    }

    private static String help(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        return name + " --help lists what there is";
    }
}
