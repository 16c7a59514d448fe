package io.retort.client.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a service is asked.
 *
 * @param service which
 * @param key for it, if it wants one
 * @param userAgent that names this program; some services shut out unknown ones
 * @param perSecond requests at most
 * @param atOnce requests at most
 * @param retries after the first attempt
 * @param firstWait before the first of them; grows
 * @param maxBodyBytes of one answer
 * @param keeping what is kept on disk, recorded or replayed
 */
public record HttpSettings(
        Service service,
        Optional<ApiKey> key,
        String userAgent,
        int perSecond,
        int atOnce,
        int retries,
        Duration firstWait,
        int maxBodyBytes,
        Keeping keeping) {

    /** The Materials Project asks for fewer than 25 requests a second, and to go one after the other. */
    public static HttpSettings of(Service service) {
        return new HttpSettings(
                service,
                Optional.empty(),
                userAgent("retort"),
                25,
                4,
                3,
                Duration.ofMillis(500),
                256 << 20,
                Keeping.NOTHING);
    }

    /** {@code retort/0.1.0 (Java/17.0.9 Linux)}. */
    public static String userAgent(String program) {
        String version = Optional.ofNullable(HttpSettings.class.getPackage().getImplementationVersion())
                .orElse("0.1.0");
        return program + "/" + version + " (Java/" + System.getProperty("java.version", "17") + " "
                + System.getProperty("os.name", "").replaceAll("[^A-Za-z0-9.]", "") + ")";
    }

    public HttpSettings withKey(ApiKey value) {
        return with(service, Optional.of(value), keeping);
    }

    /** The same service at another address. */
    public HttpSettings withService(Service value) {
        return with(value, key, keeping);
    }

    public HttpSettings withKeeping(Keeping value) {
        return with(service, key, value);
    }

    public HttpSettings withCache(Path folder, long bytes) {
        return withKeeping(keeping.withCache(folder, bytes));
    }

    public HttpSettings withOffline(boolean value) {
        return withKeeping(keeping.withOffline(value));
    }

    public HttpSettings recordingTo(Path folder) {
        return withKeeping(keeping.recordingTo(folder));
    }

    public HttpSettings replaying(Path folder) {
        return withKeeping(keeping.replaying(folder));
    }

    /** Requests a second and at once. */
    public HttpSettings withPoliteness(int second, int once) {
        return new HttpSettings(service, key, userAgent, second, once, retries, firstWait, maxBodyBytes, keeping);
    }

    public HttpSettings withRetries(int times, Duration first) {
        return new HttpSettings(service, key, userAgent, perSecond, atOnce, times, first, maxBodyBytes, keeping);
    }

    private HttpSettings with(Service newService, Optional<ApiKey> newKey, Keeping newKeeping) {
        return new HttpSettings(
                newService, newKey, userAgent, perSecond, atOnce, retries, firstWait, maxBodyBytes, newKeeping);
    }
}
