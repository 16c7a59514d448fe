package io.retort.kg.grow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All candidates of a data directory, one a line: {@code candidates/candidates.jsonl}. The graphs are made from it. */
public final class CandidateFile {

    private final Path file;

    /** @param home the data directory: {@code RETORT_HOME} */
    public CandidateFile(Path home) {
        this.file = home.resolve("candidates").resolve("candidates.jsonl");
    }

    /** In the order in which they came. */
    public List<Candidate> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(CandidateJson::read)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds those that are new, all or none. @return how many were new */
    public synchronized int add(Collection<Candidate> candidates) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        all().forEach(known -> all.put(key(known), known));
        int before = all.size();
        candidates.forEach(candidate -> all.putIfAbsent(key(candidate), candidate));
        write(all.values());
        return all.size() - before;
    }

    private void write(Collection<Candidate> all) {
        StringBuilder text = new StringBuilder();
        all.forEach(candidate -> text.append(CandidateJson.kept(candidate)).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "candidates", ".tmp");
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same statement from the same place is one candidate. */
    private static String key(Candidate candidate) {
        return candidate.fact().id() + " " + candidate.origin().by();
    }
}
