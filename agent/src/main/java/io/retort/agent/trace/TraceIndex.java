package io.retort.agent.trace;

import io.retort.agent.trace.TraceStore.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known of each run at a glance, so that a list of thousands need not read every file: one SQLite file beside
 * the traces. It holds nothing that the traces do not; where it is lost or cannot be written, they are read again.
 */
final class TraceIndex {

    static final String FILE = "index.db";

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS run (run TEXT PRIMARY KEY, bytes INTEGER,"
            + " question TEXT, model TEXT, status TEXT, events INTEGER, whole INTEGER)";

    private final Path directory;

    TraceIndex(Path directory) {
        this.directory = directory;
    }

    /** The summaries of these files, by run; read anew only where a file has another size than before. */
    List<Summary> summaries(Map<String, Path> files, Function<String, Summary> reading) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(FILE))) {
            connection.createStatement().execute(TABLE);
            connection.setAutoCommit(false);
            Map<String, Row> known = rows(connection);
            List<Summary> all = files.entrySet().stream()
                    .map(file -> summary(connection, known.get(file.getKey()), file, reading))
                    .toList();
            connection.commit();
            return all;
        } catch (SQLException | Unwritable e) {
            return files.keySet().stream().map(reading).toList();
        }
    }

    private record Row(long bytes, Summary summary) {}

    private static Map<String, Row> rows(Connection connection) throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        try (ResultSet found = connection.createStatement().executeQuery("SELECT * FROM run")) {
            while (found.next()) {
                String run = found.getString("run");
                Summary summary = new Summary(
                        run,
                        time(run),
                        found.getString("question"),
                        found.getString("model"),
                        found.getString("status"),
                        found.getInt("events"),
                        found.getBoolean("whole"));
                rows.put(run, new Row(found.getLong("bytes"), summary));
            }
        }
        return rows;
    }

    private static Summary summary(
            Connection connection,
            @org.jspecify.annotations.Nullable Row known,
            Map.Entry<String, Path> file,
            Function<String, Summary> reading) {
        try {
            long bytes = Files.size(file.getValue());
            if (known != null && known.bytes() == bytes) {
                return known.summary();
            }
            Summary summary = reading.apply(file.getKey());
            write(connection, summary, bytes);
            return summary;
        } catch (IOException | SQLException e) {
            throw new Unwritable(e);
        }
    }

    private static void write(Connection connection, Summary summary, long bytes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, summary.run());
            insert.setLong(2, bytes);
            insert.setString(3, summary.question());
            insert.setString(4, summary.model());
            insert.setString(5, summary.status());
            insert.setInt(6, summary.events());
            insert.setBoolean(7, summary.whole());
            insert.executeUpdate();
        }
    }

    private static Instant time(String run) {
        return io.retort.agent.loop.RunId.time(run);
    }

    /** The index cannot be kept; the traces can be read all the same. */
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwritable(Exception cause) {
            super(cause);
        }
    }
}
