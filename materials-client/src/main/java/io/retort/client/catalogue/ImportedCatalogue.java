package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.source.PolymorphName;
import io.retort.core.source.SourceException;
import io.retort.core.structure.Structure;
import io.retort.core.synthesis.Recipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was imported, in one SQLite file that is never changed once it is in its place: an import puts a new one there.
 * Columns for screening are stored packed ({@link PackedColumns}) and read whole; records are read one by one.
 */
public final class ImportedCatalogue implements Shelf, AutoCloseable {

    /** Name of the file in the catalogue's folder. */
    public static final String FILE = "catalogue.db";

    /** Of the tables; a catalogue of another layout must be imported anew. */
    public static final String LAYOUT = "1";

    private final Connection connection;
    private final String stamp;
    private final List<MaterialId> ids;
    private final int[] numbers;
    private final long[] masks;
    private final Map<String, CatalogueSource> sources;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private ImportedCatalogue(Connection connection, String stamp) throws SQLException {
        this.connection = connection;
        this.stamp = stamp;
        requireLayout();
        this.ids = PackedColumns.ids(screen("ids"));
        this.numbers = PackedColumns.ints(screen("numbers"));
        this.masks = PackedColumns.longs(screen("elements"));
        this.sources = readSources(connection);
    }

    static boolean exists(Path file) {
        return Files.isRegularFile(file);
    }

    /** Opens a catalogue to read. @throws SourceException where it is not one, or of another layout */
    static ImportedCatalogue open(Path file) {
        try {
            String stamp = stamp(file);
            // nobody writes into the file once it is here, so SQLite need neither lock nor look for changes
            Connection connection = DriverManager.getConnection(
                    "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1");
            return new ImportedCatalogue(connection, stamp);
        } catch (SQLException | IOException e) {
            throw broken(file.toString(), e);
        }
    }

    /** Whether the file is still the one that was opened. */
    boolean isCurrent(Path file) {
        try {
            return stamp.equals(stamp(file));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<MaterialId> ids() {
        return ids;
    }

    @Override
    public ElementMask elements(int row) {
        return new ElementMask(masks[2 * row], masks[2 * row + 1]);
    }

    @Override
    public String formula(int row) {
        return one("SELECT formula FROM material WHERE n = ?", numbers[row], r -> r.getString(1))
                .orElse("");
    }

    @Override
    public Column column(Property property, Dictionary dictionary) {
        Column column = PackedColumns.column(screen("column " + property), ids.size());
        return property.kind() == Property.Kind.LABEL ? recoded(column, property, dictionary) : column;
    }

    @Override
    public BitSet named(String name) {
        BitSet rows = new BitSet();
        String sql = "SELECT row FROM name WHERE name = ?";
        all(sql, PolymorphName.of(name).key(), r -> r.getInt(1)).forEach(rows::set);
        return rows;
    }

    @Override
    public Entry entry(int row) {
        return one(
                        "SELECT id, formula, names, observed, deprecated, common, facts FROM material WHERE n = ?",
                        numbers[row],
                        ImportedCatalogue::entry)
                .orElseThrow(() -> new SourceException("The catalogue lacks the record of " + ids.get(row) + "."));
    }

    @Override
    public Optional<Structure> structure(int row) {
        return one("SELECT bytes FROM structure WHERE id = ?", ids.get(row).toString(), r -> r.getBytes(1))
                .map(StructureBytes::read);
    }

    /** The recipes whose target has this ratio of elements; none in a catalogue that was made before there were any. */
    List<Recipe> recipes(Composition target) {
        if (!hasRecipes()) {
            return List.of();
        }
        String sql = "SELECT source, body FROM recipe WHERE system = ? ORDER BY body";
        return all(sql, target.chemicalSystem().toString(), this::recipe).stream()
                .filter(recipe -> recipe.target().sameRatio(target))
                .toList();
    }

    long recipeCount() {
        return hasRecipes()
                ? one("SELECT count(*) FROM recipe WHERE system <> ?", "", r -> r.getLong(1))
                        .orElse(0L)
                : 0;
    }

    private boolean hasRecipes() {
        return one("SELECT 1 FROM sqlite_master WHERE name = ?", "recipe", r -> true)
                .isPresent();
    }

    private Recipe recipe(ResultSet r) throws SQLException {
        String source = r.getString(1);
        return RecipeText.read(
                r.getString(2),
                Optional.ofNullable(sources.get(source))
                        .orElseThrow(() -> new SourceException("The catalogue lacks the source " + source + ".")));
    }

    @Override
    public Collection<CatalogueSource> sources() {
        return sources.values();
    }

    @Override
    public List<SourceStatus> status() {
        return all(
                "SELECT name, release, licence, materials, facts, structures, imported_at FROM status WHERE name <> ?",
                "",
                r -> new SourceStatus(
                        r.getString(1),
                        Optional.ofNullable(r.getString(2)),
                        r.getString(3),
                        r.getLong(4),
                        r.getLong(5),
                        r.getLong(6),
                        Instant.parse(r.getString(7))));
    }

    @Override
    public synchronized void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw broken("", e);
        }
    }

    /** Reads a row of the table {@code material}: id, formula, names, observed, deprecated, common, facts. */
    public static Entry entry(ResultSet r) throws SQLException {
        String names = r.getString(3);
        String observed = r.getString(4);
        List<FactLine> facts = new ArrayList<>();
        r.getString(7).lines().forEach(line -> facts.add(FactLine.parse(line, 0)));
        return new Entry(
                MaterialId.parse(r.getString(1)),
                r.getString(2),
                names.isEmpty() ? List.of() : List.of(names.split(";")),
                observed == null ? Optional.empty() : Optional.of(observed.equals("1")),
                r.getInt(5) == 1,
                r.getInt(6) == 1,
                facts);
    }

    /** Reads the table {@code source}. */
    public static Map<String, CatalogueSource> readSources(Connection connection) throws SQLException {
        Map<String, CatalogueSource> sources = new LinkedHashMap<>();
        String sql =
                "SELECT key, name, release, licence, method, kind, citation, sha256, read_at FROM source ORDER BY key";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet r = select.executeQuery()) {
            while (r.next()) {
                sources.put(r.getString(1), source(r));
            }
        }
        return sources;
    }

    private static CatalogueSource source(ResultSet r) throws SQLException {
        return new CatalogueSource(
                r.getString(1),
                r.getString(2),
                Optional.ofNullable(r.getString(3)),
                r.getString(4),
                new Method(r.getString(5), Method.Kind.valueOf(r.getString(6))),
                r.getString(7),
                Optional.ofNullable(r.getString(8)),
                Instant.parse(r.getString(9)));
    }

    private Column recoded(Column column, Property property, Dictionary dictionary) {
        String[] labels = new String(screen("labels " + property), StandardCharsets.UTF_8).split("\n");
        Column recoded = Column.empty(ids.size());
        for (int row = 0; row < ids.size(); row++) {
            if (column.has(row)) {
                int code = dictionary.code(labels[(int) column.values()[row]]);
                recoded.offer(row, code, column.measured().get(row));
            }
        }
        return recoded;
    }

    private byte[] screen(String name) {
        return one("SELECT bytes FROM screen WHERE name = ?", name, r -> r.getBytes(1))
                .orElse(new byte[0]);
    }

    private void requireLayout() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM meta WHERE key = 'layout'");
                ResultSet r = select.executeQuery()) {
            if (!r.next() || !LAYOUT.equals(r.getString(1))) {
                throw new SQLException("the layout of its tables is not " + LAYOUT);
            }
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String sql, Object argument, RowReader<T> reader) {
        return all(sql, argument, reader).stream().findFirst();
    }

    private synchronized <T> List<T> all(String sql, Object argument, RowReader<T> reader) {
        try {
            PreparedStatement select = statements.get(sql);
            if (select == null) {
                select = connection.prepareStatement(sql);
                statements.put(sql, select);
            }
            select.setObject(1, argument);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw broken("", e);
        }
    }

    /** Changes whenever another file takes its place. */
    private static String stamp(Path file) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(file, "size,lastModifiedTime,fileKey");
        return attributes.toString();
    }

    private static SourceException broken(String file, Exception e) {
        return new SourceException(
                "The imported catalogue " + file + " cannot be read (" + e.getMessage()
                        + "). Move the file away and import again: retort data import FILE…",
                e);
    }
}
