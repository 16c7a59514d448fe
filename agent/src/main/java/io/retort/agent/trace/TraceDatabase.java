package io.retort.agent.trace;

import io.retort.agent.loop.RunId;
import io.retort.agent.trace.TraceStore.Summary;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Traces in PostgreSQL, for a machine that several people or replicas share: the same lines as in the files, a row
 * each. Sending a run twice changes nothing; what was cut off is completed by sending it again.
 */
public final class TraceDatabase {

    private static final String EVENTS = "CREATE TABLE IF NOT EXISTS trace_event ("
            + "run text NOT NULL, seq integer NOT NULL, type text NOT NULL, line text NOT NULL, PRIMARY KEY (run, seq))";
    private static final String RUNS = "CREATE TABLE IF NOT EXISTS trace_run ("
            + "run text PRIMARY KEY, question text NOT NULL, model text NOT NULL, status text NOT NULL,"
            + " events integer NOT NULL, whole boolean NOT NULL)";
    private static final String PUT_EVENT =
            "INSERT INTO trace_event (run, seq, type, line) VALUES (?, ?, ?, ?) ON CONFLICT (run, seq) DO NOTHING";
    private static final String PUT_RUN = "INSERT INTO trace_run (run, question, model, status, events, whole)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (run) DO UPDATE SET status = excluded.status,"
            + " events = excluded.events, whole = excluded.whole WHERE trace_run.events <= excluded.events";

    private final String url;

    private TraceDatabase(String url) {
        this.url = url;
    }

    /**
     * Makes the tables where they are missing.
     *
     * @param url {@code jdbc:postgresql://HOST/DATABASE?user=…&password=…}
     * @throws IllegalStateException where the database cannot be reached; the message says what to look at, without the
     *     address, which may hold a password
     */
    public static TraceDatabase open(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("RETORT_TRACES names no database that traces can be kept in; expected an"
                    + " address such as jdbc:postgresql://localhost/retort?user=retort.");
        }
        TraceDatabase database = new TraceDatabase(url);
        database.with(connection -> {
            // Two replicas that start at the same moment make the tables one after the other.
            connection.createStatement().execute("SELECT pg_advisory_xact_lock(7370617463)");
            connection.createStatement().execute(EVENTS);
            return connection.createStatement().execute(RUNS);
        });
        return database;
    }

    /** Sends what is not there yet, in one transaction. @return how many events were new */
    public int ship(Trace trace, Summary summary) {
        return with(connection -> {
            int sent = 0;
            try (PreparedStatement put = connection.prepareStatement(PUT_EVENT)) {
                for (TraceEvent event : trace.events()) {
                    put.setString(1, event.run());
                    put.setInt(2, event.seq());
                    put.setString(3, event.type());
                    put.setString(4, event.line());
                    put.addBatch();
                }
                for (int count : put.executeBatch()) {
                    sent += count;
                }
            }
            put(connection, summary);
            return sent;
        });
    }

    private static void put(Connection connection, Summary summary) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT_RUN)) {
            put.setString(1, summary.run());
            put.setString(2, summary.question());
            put.setString(3, summary.model());
            put.setString(4, summary.status());
            put.setInt(5, summary.events());
            put.setBoolean(6, summary.whole());
            put.executeUpdate();
        }
    }

    /** A run as its rows tell it, checked like a file; empty where there is none. */
    public Optional<Trace> read(String run) {
        return with(connection -> {
            StringBuilder lines = new StringBuilder();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT line FROM trace_event WHERE run = ? ORDER BY seq")) {
                select.setString(1, run);
                ResultSet found = select.executeQuery();
                while (found.next()) {
                    lines.append(found.getString(1));
                }
            }
            return lines.isEmpty() ? Optional.<Trace>empty() : Optional.of(Trace.parse(run, lines.toString()));
        });
    }

    /** All runs, the newest first. */
    public List<Summary> list() {
        return with(connection -> {
            List<Summary> runs = new ArrayList<>();
            try (ResultSet found =
                    connection.createStatement().executeQuery("SELECT * FROM trace_run ORDER BY run DESC")) {
                while (found.next()) {
                    String run = found.getString("run");
                    runs.add(new Summary(
                            run,
                            RunId.time(run),
                            found.getString("question"),
                            found.getString("model"),
                            found.getString("status"),
                            found.getInt("events"),
                            found.getBoolean("whole")));
                }
            }
            return runs;
        });
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the traces does not answer (" + e.getSQLState()
                    + "). Is it running, and does RETORT_TRACES name it with its user? What was traced stays in the"
                    + " files; 'retort traces ship' sends it later.");
        }
    }
}
