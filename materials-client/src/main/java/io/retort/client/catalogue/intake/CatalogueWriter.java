package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.FactLine;
import io.retort.client.catalogue.ImportedCatalogue;
import io.retort.client.catalogue.RecipeText;
import io.retort.client.catalogue.StructureBytes;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.SourceException;
import io.retort.core.structure.Structure;
import io.retort.core.synthesis.Recipe;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a catalogue that nobody reads yet. */
final class CatalogueWriter implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS file (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,"
                    + " imported_at TEXT NOT NULL, rows INTEGER NOT NULL, bad_rows INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS source (key TEXT PRIMARY KEY, name TEXT NOT NULL, release TEXT,"
                    + " licence TEXT NOT NULL, method TEXT NOT NULL, kind TEXT NOT NULL, citation TEXT NOT NULL,"
                    + " sha256 TEXT, read_at TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS material (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, formula TEXT NOT NULL,"
                    + " names TEXT NOT NULL, observed TEXT, deprecated INTEGER NOT NULL, common INTEGER NOT NULL,"
                    + " facts TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS structure (id TEXT PRIMARY KEY, source TEXT NOT NULL, rank INTEGER NOT NULL,"
                    + " bytes BLOB NOT NULL)",
            "CREATE TABLE IF NOT EXISTS recipe (system TEXT NOT NULL, source TEXT NOT NULL, body TEXT NOT NULL UNIQUE)",
            "CREATE INDEX IF NOT EXISTS recipe_system ON recipe (system)",
            "CREATE TABLE IF NOT EXISTS cif (name TEXT PRIMARY KEY, id TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS name (name TEXT NOT NULL, row INTEGER NOT NULL)",
            "CREATE INDEX IF NOT EXISTS name_name ON name (name)",
            "CREATE TABLE IF NOT EXISTS screen (name TEXT PRIMARY KEY, bytes BLOB NOT NULL)",
            "CREATE TABLE IF NOT EXISTS status (name TEXT NOT NULL, release TEXT, licence TEXT NOT NULL,"
                    + " materials INTEGER NOT NULL, facts INTEGER NOT NULL, structures INTEGER NOT NULL,"
                    + " imported_at TEXT NOT NULL)",
            "INSERT OR IGNORE INTO meta VALUES ('layout', '" + ImportedCatalogue.LAYOUT + "')");

    private static final String UPSERT =
            "INSERT INTO material (id, formula, names, observed, deprecated, common, facts)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET formula = excluded.formula,"
                    + " names = excluded.names, observed = excluded.observed, deprecated = excluded.deprecated,"
                    + " common = excluded.common, facts = excluded.facts";

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    private CatalogueWriter(Connection connection) {
        this.connection = connection;
    }

    /** Opens a file to write; tables are made where they are missing. Not safe against a crash: nobody reads it yet. */
    static CatalogueWriter open(Path file) throws SQLException {
        Properties settings = new Properties();
        // else the driver asks for the last row's number after each insert
        settings.setProperty("jdbc.get_generated_keys", "false");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA cache_size = -65536");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        return new CatalogueWriter(connection);
    }

    Connection connection() {
        return connection;
    }

    boolean hasFile(String sha256) {
        return one("SELECT 1 FROM file WHERE sha256 = ?", sha256, r -> true).isPresent();
    }

    void putFile(SourceFile file, long rows, long badRows, Instant now) {
        execute(
                "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
                file.identity(),
                file.name(),
                file.kind().name(),
                now.toString(),
                rows,
                badRows);
    }

    /**
     * Takes back what the sources of these keys gave; records that nothing else speaks of go too.
     *
     * @return how many facts
     */
    long forget(String prefix) {
        long facts = 0;
        for (Entry entry : all(
                "SELECT id, formula, names, observed, deprecated, common, facts FROM material WHERE instr(facts, ?) > 0",
                "\t" + prefix,
                ImportedCatalogue::entry)) {
            List<FactLine> kept = entry.facts().stream()
                    .filter(fact -> !fact.source().startsWith(prefix))
                    .toList();
            facts += entry.facts().size() - kept.size();
            execute(
                    "UPDATE material SET facts = ? WHERE id = ?",
                    text(kept),
                    entry.id().toString());
        }
        execute("DELETE FROM material WHERE facts = '' AND id NOT IN (SELECT id FROM structure)");
        execute("DELETE FROM source WHERE substr(key, 1, ?) = ?", prefix.length(), prefix);
        written.removeIf(key -> key.startsWith(prefix));
        return facts;
    }

    /** Whether a table of one's own was read before is known by its sources, which may be gone. */
    void forgetFiles(String kind, String name) {
        execute("DELETE FROM file WHERE kind = ? AND name = ?", kind, name);
    }

    /** A source; the same again costs nothing. */
    void put(CatalogueSource source) {
        if (written.add(source.key())) {
            execute(
                    "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    source.key(),
                    source.name(),
                    source.release().orElse(null),
                    source.licence(),
                    source.method().name(),
                    source.method().kind().name(),
                    source.citation(),
                    source.sha256().orElse(null),
                    source.readAt().toString());
        }
    }

    /** A record, merged with what is known of the material. */
    void put(Entry entry) {
        Entry all = one(
                        "SELECT id, formula, names, observed, deprecated, common, facts FROM material WHERE id = ?",
                        entry.id().toString(),
                        ImportedCatalogue::entry)
                .map(known -> known.updatedBy(entry))
                .orElse(entry);
        execute(
                UPSERT,
                all.id().toString(),
                all.formula(),
                String.join(";", all.names()),
                all.observed().map(observed -> observed ? "1" : "0").orElse(null),
                all.deprecated() ? 1 : 0,
                all.common() ? 1 : 0,
                text(all.facts()));
    }

    private static String text(List<FactLine> facts) {
        StringBuilder text = new StringBuilder();
        for (FactLine fact : facts.stream().sorted(FileKinds.order()).toList()) {
            fact.write(text).append('\n');
        }
        return text.toString();
    }

    /** A structure; of several for one material that of the smallest rank stays, and the newer one of equal rank. */
    void put(MaterialId id, Structure structure, String source, int rank) {
        execute(
                "INSERT INTO structure VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET source = excluded.source,"
                        + " rank = excluded.rank, bytes = excluded.bytes WHERE excluded.rank <= rank",
                id.toString(),
                source,
                rank,
                StructureBytes.write(structure));
    }

    /** A recipe; the same again changes nothing. */
    void put(String target, Recipe recipe, String source) {
        execute(
                "INSERT OR IGNORE INTO recipe VALUES (?, ?, ?)",
                recipe.target().chemicalSystem().toString(),
                source,
                RecipeText.write(target, recipe));
    }

    void name(String cifFile, MaterialId id) {
        execute("INSERT OR REPLACE INTO cif VALUES (?, ?)", cifFile, id.toString());
    }

    Optional<MaterialId> named(String cifFile) {
        return one("SELECT id FROM cif WHERE name = ?", cifFile, r -> MaterialId.parse(r.getString(1)));
    }

    /** @param table one of ours */
    long count(String table) {
        return one("SELECT count(*) FROM " + table + " WHERE ? = 1", 1, r -> r.getLong(1))
                .orElse(0L);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String sql, Object argument, RowReader<T> reader) {
        return all(sql, argument, reader).stream().findFirst();
    }

    private <T> List<T> all(String sql, Object argument, RowReader<T> reader) {
        try {
            PreparedStatement select = prepared(sql, argument);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void execute(String sql, @Nullable Object... arguments) {
        try {
            prepared(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static SourceException failed(SQLException e) {
        return new SourceException(
                "The catalogue cannot be written: " + e.getMessage() + ". It is as it was; is the disk full?", e);
    }
}
