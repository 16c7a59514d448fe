package io.retort.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program. Exit codes: 0 done, 1 failed, 2 wrong use, 3 withheld. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int code = commandLine().execute(arguments);
        System.out.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        return new CommandLine(new RetortCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.print(failure, command.getErr()));
    }

    /** People type Å and ₂ in terminals whose locale says otherwise. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
