import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A step of the build: brings the browser modules that {@code package-lock.json} names (by {@code npm ci}, which checks
 * their hashes) and copies what the page needs of them, with their licences. Asks the network only when the lock file
 * has changed since the last time.
 */
public class BrowserModules {

    /** A package and what the page needs of it; its LICENSE comes along. {@code bundles} are packages built into it. */
    record Module(String name, List<String> files, List<String> bundles) {}

    static final List<Module> ALL = List.of(
            new Module("lit-html", List.of("lit-html.js"), List.of()),
            new Module(
                    "3dmol",
                    List.of("build/3Dmol.es6-min.js", "build/3Dmol.es6-min.js.LICENSE.txt"),
                    List.of("iobuffer", "netcdfjs", "pako", "upng-js")));

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        Path vendor = Path.of(arguments[1]);
        bring(home);
        for (Module module : ALL) {
            copy(home.resolve("node_modules"), module, vendor);
        }
    }

    static void bring(Path home) throws IOException, InterruptedException {
        Path stamp = home.resolve("node_modules/.brought-by-lock-file");
        String lock = Files.readString(home.resolve("package-lock.json"));
        if (lock.equals(readOrEmpty(stamp))) {
            return;
        }
        System.out.println("Bringing the browser modules of the chat page (npm ci) ...");
        int exit = npm(home);
        if (exit != 0) {
            stop("npm ci ended with " + exit + "; its message stands above. It needs the network once, and Node 20 or newer.");
        }
        Files.writeString(stamp, lock);
    }

    static int npm(Path home) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        List<String> command = List.of(
                windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        try {
            return new ProcessBuilder(command)
                    .directory(home.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return stop("The chat page needs Node 20 or newer with npm at build time, and there is no npm on the PATH."
                    + " Install it (Debian: apt-get install nodejs npm) and build again.");
        }
    }

    static void copy(Path modules, Module module, Path vendor) throws IOException {
        Path from = modules.resolve(module.name());
        Path to = vendor.resolve(module.name() + "-" + version(from));
        Files.createDirectories(to);
        for (String file : module.files()) {
            Path source = from.resolve(file);
            Files.copy(source, to.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(licence(from), to.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
        for (String bundled : module.bundles()) {
            Path source = licence(modules.resolve(bundled));
            Files.copy(source, to.resolve("LICENSE-" + bundled), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String version(Path folder) throws IOException {
        String json = Files.readString(folder.resolve("package.json"));
        return json.replaceFirst("(?s).*?\"version\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    static Path licence(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().toUpperCase(Locale.ROOT).startsWith("LICEN"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFileException(folder + ": no LICENSE file"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static String readOrEmpty(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    static int stop(String message) {
        System.err.println(message);
        System.exit(1);
        return 1;
    }
}
