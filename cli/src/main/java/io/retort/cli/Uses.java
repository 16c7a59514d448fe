package io.retort.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong use of a command: exit code 2, and what would be right. */
final class Uses {

    private Uses() {}

    static void require(CommandSpec spec, boolean condition, String advice) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), advice);
        }
    }
}
