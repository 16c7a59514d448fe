package io.retort.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.retort.core.SharedData;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium of the system, driven by the Node of the system; the running test is skipped where there is none. */
final class Chromium implements AutoCloseable {

    private static final List<String> ALWAYS = List.of(
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync",
            "--disable-default-apps",
            "--mute-audio");

    final Browser browser;
    private final Playwright playwright;

    private Chromium(Path program, Path node, List<String> flags) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString())));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(Stream.concat(ALWAYS.stream(), flags.stream()).toList()));
    }

    /** Starts quickly; has no WebGL. */
    static Chromium withoutWebGl() {
        return start(List.of("--disable-gpu", "--disable-software-rasterizer"));
    }

    static Chromium withWebGl() {
        return start(List.of("--use-angle=swiftshader", "--enable-unsafe-swiftshader"));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Chromium start(List<String> flags) {
        Optional<Path> program =
                onPath("chromium").or(() -> onPath("chromium-browser")).or(() -> onPath("google-chrome"));
        Optional<Path> node = onPath("node");
        SharedData.require(program.isPresent(), "no Chromium on the PATH (Debian: apt-get install chromium)");
        SharedData.require(node.isPresent(), "no Node on the PATH (Debian: apt-get install nodejs npm)");
        return new Chromium(program.orElseThrow(), node.orElseThrow(), flags);
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
