package io.retort.agent.wish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Wishes in the data directory, one a line, in words that a person can edit. */
public final class WishFile implements WishStore {

    /** Name of the file. */
    public static final String NAME = "wishes.txt";

    private final Path file;

    /** @param home the data directory */
    public WishFile(Path home) {
        this.file = home.resolve(NAME);
    }

    /** Lines that are no wish are passed over; {@link #strange()} tells them. */
    @Override
    public synchronized Wishes wishes() {
        return lines().stream()
                .flatMap(line -> WishReader.read(line).stream())
                .reduce(Wishes.NONE, Wishes::changed, (a, b) -> b);
    }

    /** Lines of the file that no rule understands, in words of whoever wrote them. */
    public synchronized List<String> strange() {
        return lines().stream().filter(line -> WishReader.read(line).isEmpty()).toList();
    }

    @Override
    public synchronized Wishes change(WishChange change) {
        Wishes changed = wishes().changed(change);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "wishes", ".new");
            Files.writeString(written, changed.isEmpty() ? "" : changed.text() + "\n", StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException("The wishes in " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private List<String> lines() {
        try {
            return Files.isRegularFile(file)
                    ? Files.readString(file, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The wishes in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
