package io.retort.tools.chemistry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Names of common solvents, gases, acids, bases and ligands: the resource {@code molecules.tsv}. */
final class MoleculeNames {

    static final String EXAMPLES = "water, ethanol, acetone, DMF, DMSO, ammonia, citric acid, EDTA";

    private final Map<String, String> smiles;

    private MoleculeNames(Map<String, String> smiles) {
        this.smiles = Map.copyOf(smiles);
    }

    static MoleculeNames load() {
        try (InputStream table = Objects.requireNonNull(MoleculeNames.class.getResourceAsStream("molecules.tsv"))) {
            Map<String, String> smiles = new HashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> {
                        for (String name : cells[1].split(";")) {
                            smiles.put(key(name), cells[0]);
                        }
                    });
            return new MoleculeNames(smiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever the case. */
    Optional<String> smiles(String name) {
        return Optional.ofNullable(smiles.get(key(name)));
    }

    Map<String, String> all() {
        return smiles;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
