package io.retort.client.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A fetch on disk: lines that are certain, and where it goes on. After each page the lines are forced to disk first, then
 * the state takes the place of the old one; what a broken fetch wrote after that is cut off again.
 */
public final class FetchState {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path target;
    private final Path lines;
    private final Path state;
    private final Set<String> ids = new HashSet<>();
    private Optional<String> next = Optional.empty();
    private boolean whole;
    private long resumedAt;

    private FetchState(Path target) {
        this.target = target;
        this.lines = beside(target, ".part");
        this.state = beside(target, ".state");
    }

    /** Goes on with what is there, or begins. */
    public static FetchState open(Path target) throws IOException {
        FetchState fetch = new FetchState(target);
        Files.createDirectories(target.toAbsolutePath().getParent());
        if (Files.exists(fetch.state) && Files.exists(fetch.lines)) {
            fetch.resume();
        } else {
            Files.write(fetch.lines, new byte[0]);
        }
        return fetch;
    }

    /** Begins, whatever is there. */
    public static FetchState anew(Path target) throws IOException {
        FetchState fetch = new FetchState(target);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.deleteIfExists(fetch.state);
        Files.write(fetch.lines, new byte[0]);
        return fetch;
    }

    /** The page to go on with; empty for the first. */
    public Optional<String> next() {
        return next;
    }

    /** Whether the last page is kept already. */
    public boolean isWhole() {
        return whole;
    }

    /** Materials on disk. */
    public long size() {
        return ids.size();
    }

    /** Materials that an earlier fetch had brought. */
    public long resumedAt() {
        return resumedAt;
    }

    /** False where it is there already: servers repeat entries when their data change between two pages. */
    public boolean isNew(String id) {
        return ids.add(id);
    }

    /** Keeps a page and where the next one is. */
    public void keep(String page, Optional<String> following) throws IOException {
        Files.writeString(lines, page, StandardOpenOption.APPEND);
        try (FileChannel written = FileChannel.open(lines, StandardOpenOption.WRITE)) {
            written.force(true);
            ObjectNode json = JSON.createObjectNode().put("bytes", written.size());
            following.ifPresent(url -> json.put("next", url));
            WholeFile.write(state, json.toString());
        }
        next = following;
        whole = following.isEmpty();
    }

    /** All is there: the lines become the file. */
    public Path finish() throws IOException {
        Files.move(lines, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(state);
        return target;
    }

    private void resume() throws IOException {
        JsonNode json = JSON.readTree(Files.readString(state));
        long bytes = json.path("bytes").asLong();
        try (FileChannel written = FileChannel.open(lines, StandardOpenOption.WRITE)) {
            written.truncate(bytes);
        }
        next = Optional.of(json.path("next").asText("")).filter(url -> !url.isEmpty());
        whole = next.isEmpty();
        try (Stream<String> kept = Files.lines(lines)) {
            for (String line : (Iterable<String>) kept::iterator) {
                ids.add(JSON.readTree(line).path("id").asText());
            }
        }
        resumedAt = ids.size();
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }
}
