package io.retort.web;

import io.javalin.http.Context;
import io.retort.web.run.EventLog;
import io.retort.web.run.RunEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Sends the events of a run as they happen (server-sent events, WHATWG HTML §9.2). A reader that comes back names the
 * last event that it saw and gets the rest. The sending thread belongs to the reader, so a slow reader waits for itself.
 */
final class EventStream {

    private final Semaphore readers;
    private final Duration heartbeat;

    EventStream(int readers, Duration heartbeat) {
        this.readers = new Semaphore(readers);
        this.heartbeat = heartbeat;
    }

    /** Sends until the run has ended or the reader has gone. */
    void send(Context request, EventLog log) {
        int seen = lastSeen(request);
        if (log.endsAt(seen)) {
            request.status(204); // tells an EventSource not to come back
        } else if (!readers.tryAcquire()) {
            throw new Refusal(429, "Too many pages follow runs on this server. Close one and reload.");
        } else {
            follow(request.res(), log, seen);
        }
    }

    private void follow(HttpServletResponse response, EventLog log, int seen) {
        try {
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            OutputStream out = response.getOutputStream();
            write(out, "retry: 500\n\n");
            pump(out, log, seen);
        } catch (IOException gone) {
            // The reader left. If it wants the rest, it comes back with the number of its last event.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.release();
        }
    }

    private void pump(OutputStream out, EventLog log, int from) throws IOException, InterruptedException {
        int seen = from;
        while (!log.endsAt(seen)) {
            StringBuilder text = new StringBuilder();
            for (RunEvent event : log.after(seen, heartbeat)) {
                text.append("id: ").append(event.id()).append("\nevent: ").append(event.type());
                text.append("\ndata: ").append(event.data()).append("\n\n");
                seen = event.id();
            }
            write(out, text.isEmpty() ? ": still here\n\n" : text.toString());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static int lastSeen(Context request) {
        String given = Optional.ofNullable(request.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.queryParam("after")))
                .orElse("0");
        if (!given.matches("\\d{1,9}")) {
            throw new Refusal(400, "Last-Event-ID is the number of the last event that you have, such as 12.");
        }
        return Integer.parseInt(given);
    }
}
