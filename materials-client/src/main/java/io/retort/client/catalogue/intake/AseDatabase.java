package io.retort.client.catalogue.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.client.catalogue.CatalogueSource;
import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * ASE's database in SQLite (ase.db.sqlite): table {@code systems}, atomic numbers as 32-bit integers, positions and cell
 * in Å as doubles, little-endian; energy in eV of the cell; key-value pairs as JSON.
 */
final class AseDatabase implements FileKind {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PERIODIC = 7;
    private static final String SELECT =
            "SELECT id, unique_id, numbers, positions, cell, pbc, energy, key_value_pairs FROM systems ORDER BY id";

    @Override
    public String name() {
        return "ASE database (SQLite)";
    }

    @Override
    public boolean recognises(Head head) {
        String text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
        return text.startsWith("SQLite format 3\0") && text.contains("CREATE TABLE systems");
    }

    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return List.of();
    }

    /** SQLite reads files, not streams, so an unpacked copy lies beside for as long as it is read. */
    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Path copy = Files.createTempFile("retort-ase", ".db");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            read(copy, intake);
        } catch (SQLException e) {
            throw new IOException("it is no whole ASE database: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void read(Path file, Intake intake) throws SQLException {
        String url = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SELECT)) {
            while (rows.next()) {
                intake.next();
                try {
                    read(rows, intake);
                } catch (IllegalArgumentException | JsonProcessingException e) {
                    intake.bad(rows.getLong("id"), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private static void read(ResultSet row, Intake intake) throws SQLException, JsonProcessingException {
        double energy = row.getDouble("energy");
        OptionalDouble known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(energy);
        new Calculation(structure(row), known, keys(row.getString("key_value_pairs")), "row " + row.getLong("id"))
                .add(row.getString("unique_id"), intake);
    }

    private static Structure structure(ResultSet row) throws SQLException {
        ByteBuffer numbers = bytes(row, "numbers");
        ByteBuffer positions = bytes(row, "positions");
        ByteBuffer cell = bytes(row, "cell");
        int atoms = numbers.remaining() / Integer.BYTES;
        if (row.getInt("pbc") != PERIODIC) {
            throw new IllegalArgumentException("it is not periodic in three directions, so it is no crystal");
        }
        if (atoms == 0 || positions.remaining() != atoms * 3 * Double.BYTES || cell.remaining() != 9 * Double.BYTES) {
            throw new IllegalArgumentException("expected as many positions as numbers and nine numbers of the cell");
        }
        Lattice lattice = new Lattice(vector(cell), vector(cell), vector(cell));
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
            Fractional at = lattice.fractional(vector(positions));
            sites.add(Site.of(element(numbers.getInt()), at));
        }
        return new Structure(lattice, sites);
    }

    private static ByteBuffer bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return ByteBuffer.wrap(bytes == null ? new byte[0] : bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Cartesian vector(ByteBuffer from) {
        return new Cartesian(from.getDouble(), from.getDouble(), from.getDouble());
    }

    private static Element element(int number) {
        return Element.all().stream()
                .filter(element -> element.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no element of number " + number));
    }

    private static Map<String, String> keys(String json) throws JsonProcessingException {
        Map<String, String> keys = new HashMap<>();
        JsonNode pairs = JSON.readTree(json == null || json.isBlank() ? "{}" : json);
        pairs.fieldNames().forEachRemaining(name -> {
            if (pairs.path(name).isValueNode()) {
                keys.put(name, pairs.path(name).asText());
            }
        });
        return keys;
    }
}
