package io.retort.client.optimade;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;

/** The way to servers. Keyless; follows no redirect; safe for use by several threads. */
public interface OptimadeHttp {

    /**
     * Asks and reads the whole answer, whatever its status.
     *
     * @throws OptimadeFailure where the host is refused or the answer is too large
     * @throws IOException where there is no answer
     */
    Reply get(HttpUrl url) throws IOException;

    /** Waits, as a server asks between two pages. @throws java.io.InterruptedIOException where it is stopped */
    void pause(Duration time) throws IOException;

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body whole
     */
    record Reply(int status, byte[] body) {}
}
