package io.retort.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java program with the same classes, which a test may kill at any moment. */
public final class Child {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts the program of this class. */
    public static Child start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Waits for its end. @return milliseconds that it took */
    public long finish() throws InterruptedException {
        long start = System.nanoTime();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("The child ended with " + code + ".");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Kills it after so long. @return whether it was still at work */
    public boolean killAfter(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }
}
