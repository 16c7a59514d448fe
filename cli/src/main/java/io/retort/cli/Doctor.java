package io.retort.cli;

import io.retort.agent.model.ModelException;
import io.retort.cli.DoctorCommand.Check;
import io.retort.client.catalogue.SourceStatus;
import io.retort.core.source.MaterialQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Examines one installation. To examine more, add a line to {@link #examine}. */
final class Doctor {

    private static final int OLDEST_JAVA = 17;

    private final Assembly house;

    Doctor(Assembly house) {
        this.house = house;
    }

    List<Check> examine() {
        return Stream.of(
                        Stream.of(java(), home(), catalogue()),
                        new SourceDoctor(house).examine(),
                        Stream.of(model(), traces()))
                .flatMap(checks -> checks)
                .toList();
    }

    private Check java() {
        int version = Runtime.version().feature();
        return version >= OLDEST_JAVA
                ? Check.good("java", "JDK " + Runtime.version())
                : Check.bad("java", "JDK " + version + " is too old", "install JDK 17 or newer and set JAVA_HOME");
    }

    private Check home() {
        Path home = house.settings().home();
        try {
            Files.createDirectories(home);
            Path probe = Files.createTempFile(home, "doctor", ".tmp");
            Files.delete(probe);
            return Check.good("data directory", home.toString());
        } catch (IOException | SecurityException e) {
            return Check.bad(
                    "data directory",
                    home + " cannot be written",
                    "choose another: export RETORT_HOME=DIR, or --data DIR");
        }
    }

    private Check catalogue() {
        try {
            long materials = house.catalogue().count(MaterialQuery.ALL);
            long sources = house.catalogue().status().stream()
                    .map(SourceStatus::name)
                    .distinct()
                    .count();
            return Check.optional(
                    "catalogue",
                    materials + " materials from " + sources + " sources",
                    "add more: retort data import FILE…, or retort data fetch --provider NAME --where FILTER");
        } catch (RuntimeException e) {
            return Check.bad(
                    "catalogue", "cannot be read: " + e.getMessage(), "retort data import FILE… makes it anew");
        }
    }

    private Check model() {
        try {
            house.model();
            return house.modelName().equals("reflex")
                    ? Check.optional(
                            "model",
                            "reflex (embedded; needs no key and no network)",
                            "for free-form questions: --model ollama:NAME, or export RETORT_MODEL=openai:NAME")
                    : Check.good("model", house.modelName());
        } catch (ModelException | IllegalArgumentException e) {
            return Check.bad("model", Failure.message(e), "or use the embedded one: --model reflex");
        }
    }

    private Check traces() {
        var runs = house.traces().list();
        long broken = runs.stream().filter(run -> !run.whole()).count();
        return broken == 0
                ? Check.good("traces", runs.size() + " runs, all whole")
                : Check.bad("traces", broken + " of " + runs.size() + " runs are broken", "retort traces recover");
    }
}
