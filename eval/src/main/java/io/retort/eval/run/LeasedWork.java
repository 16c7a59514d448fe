package io.retort.eval.run;

import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Work that several programs, on several machines, drain together: items lie in one table of a PostgreSQL server and
 * are leased. A worker that dies loses its lease, and another takes the item; an item is answered once, as only the
 * holder of the lease can hand in its line.
 */
public final class LeasedWork implements Work {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS retort_eval_item (
              batch text NOT NULL, seq bigint NOT NULL, sample text NOT NULL, trial int NOT NULL,
              worker text, leased_until timestamptz, line text,
              PRIMARY KEY (batch, seq))""";

    private static final String LEASE = """
            UPDATE retort_eval_item SET worker = ?, leased_until = now() + make_interval(secs => ?)
            WHERE batch = ? AND seq = (
              SELECT seq FROM retort_eval_item
              WHERE batch = ? AND line IS NULL AND (leased_until IS NULL OR leased_until < now())
              ORDER BY seq LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING sample, trial""";

    private static final String HAND_IN = """
            UPDATE retort_eval_item SET line = ?, leased_until = NULL
            WHERE batch = ? AND sample = ? AND trial = ? AND worker = ? AND line IS NULL""";

    private final Connection connection;
    private final String batch;
    private final String worker;
    private final Duration lease;

    /**
     * Joins a batch, or begins it.
     *
     * @param url of the database, such as {@code jdbc:postgresql://host/lab?user=…}
     * @param batch that the workers share; the same task and trials for all of them
     * @param worker unique among them
     * @param lease longer than the longest answer takes
     */
    public LeasedWork(String url, String batch, String worker, Duration lease, Task task, int trials) {
        this.batch = batch;
        this.worker = worker;
        this.lease = lease;
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new TaskException("'" + url.replaceAll("[?].*", "")
                    + "' is no queue; expected one such as jdbc:postgresql://localhost/lab?user=me.");
        }
        try {
            this.connection = DriverManager.getConnection(url);
            begin(task, trials);
        } catch (SQLException e) {
            throw new TaskException("The queue cannot be used: " + e.getMessage(), e);
        }
    }

    private void begin(Task task, int trials) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // One worker at a time makes the table and the items; the lock ends with the transaction.
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('retort_eval_item'))");
            statement.execute(TABLE);
        }
        List<Item> items = LocalWork.items(task, trials).toList();
        long there = count("batch = ?");
        if (there != 0 && there != items.size()) {
            connection.rollback();
            throw new TaskException("The batch '" + batch + "' holds " + there + " items, this run would have "
                    + items.size() + "; give all workers the same task, --trials and --limit, or another --batch.");
        }
        if (there == 0) {
            insert(items);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void insert(List<Item> items) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO retort_eval_item (batch, seq, sample, trial) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < items.size(); i++) {
                insert.setString(1, batch);
                insert.setLong(2, i);
                insert.setString(3, items.get(i).sample());
                insert.setInt(4, items.get(i).trial());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public synchronized Optional<Item> next() {
        try (PreparedStatement statement = connection.prepareStatement(LEASE)) {
            statement.setString(1, worker);
            statement.setDouble(2, lease.toMillis() / 1000.0);
            statement.setString(3, batch);
            statement.setString(4, batch);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Item(row.getString(1), row.getInt(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    /** Hands a line in; it is left out where the lease has gone to another worker, which hands in its own. */
    @Override
    public synchronized void done(Item item, String line) {
        try (PreparedStatement statement = connection.prepareStatement(HAND_IN)) {
            statement.setString(1, line);
            statement.setString(2, batch);
            statement.setString(3, item.sample());
            statement.setInt(4, item.trial());
            statement.setString(5, worker);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    @Override
    public synchronized long finished() {
        try {
            return count("batch = ? AND line IS NOT NULL");
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    @Override
    public synchronized long total() {
        try {
            return count("batch = ?");
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    @Override
    public synchronized List<String> lines() {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT line FROM retort_eval_item WHERE batch = ? AND line IS NOT NULL ORDER BY seq")) {
            statement.setString(1, batch);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private long count(String condition) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM retort_eval_item WHERE " + condition)) {
            statement.setString(1, batch);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private TaskException lost(SQLException e) {
        return new TaskException(
                "The queue of the batch '" + batch + "' is lost (" + e.getMessage()
                        + "). What was handed in is kept; start the worker again.",
                e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw lost(e);
        }
    }
}
