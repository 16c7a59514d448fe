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
 * @param cache folder for answers; none to keep nothing
 * @param cacheBytes that it may take
 * @param offline to ask the disk alone
 * @param maxBodyBytes of one answer
 * @param record folder into which every exchange is written
 * @param replay folder or file from which every question is answered, in place of the network
 */
public record HttpSettings(
        Service service,
        Optional<ApiKey> key,
        String userAgent,
        int perSecond,
        int atOnce,
        int retries,
        Duration firstWait,
        Optional<Path> cache,
        long cacheBytes,
        boolean offline,
        int maxBodyBytes,
        Optional<Path> record,
        Optional<Path> replay) {

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
                Optional.empty(),
                1L << 30,
                false,
                256 << 20,
                Optional.empty(),
                Optional.empty());
    }

    /** {@code retort/0.1.0 (Java/17.0.9 Linux)}. */
    public static String userAgent(String program) {
        String version = Optional.ofNullable(HttpSettings.class.getPackage().getImplementationVersion())
                .orElse("0.1.0");
        return program + "/" + version + " (Java/" + System.getProperty("java.version", "17") + " "
                + System.getProperty("os.name", "").replaceAll("[^A-Za-z0-9.]", "") + ")";
    }

    public HttpSettings withKey(ApiKey value) {
        return copy(service, Optional.of(value), cache, cacheBytes, offline, record, replay);
    }

    /** The same service at another address. */
    public HttpSettings withService(Service value) {
        return copy(value, key, cache, cacheBytes, offline, record, replay);
    }

    public HttpSettings withCache(Path folder, long bytes) {
        return copy(service, key, Optional.of(folder), bytes, offline, record, replay);
    }

    public HttpSettings withOffline(boolean value) {
        return copy(service, key, cache, cacheBytes, value, record, replay);
    }

    public HttpSettings recordingTo(Path folder) {
        return copy(service, key, cache, cacheBytes, offline, Optional.of(folder), replay);
    }

    public HttpSettings replaying(Path folder) {
        return copy(service, key, cache, cacheBytes, offline, record, Optional.of(folder));
    }

    /** Requests a second and at once. */
    public HttpSettings withPoliteness(int second, int once) {
        return new HttpSettings(
                service,
                key,
                userAgent,
                second,
                once,
                retries,
                firstWait,
                cache,
                cacheBytes,
                offline,
                maxBodyBytes,
                record,
                replay);
    }

    public HttpSettings withRetries(int times, Duration first) {
        return new HttpSettings(
                service,
                key,
                userAgent,
                perSecond,
                atOnce,
                times,
                first,
                cache,
                cacheBytes,
                offline,
                maxBodyBytes,
                record,
                replay);
    }

    private HttpSettings copy(
            Service newService,
            Optional<ApiKey> newKey,
            Optional<Path> newCache,
            long newBytes,
            boolean newOffline,
            Optional<Path> newRecord,
            Optional<Path> newReplay) {
        return new HttpSettings(
                newService,
                newKey,
                userAgent,
                perSecond,
                atOnce,
                retries,
                firstWait,
                newCache,
                newBytes,
                newOffline,
                maxBodyBytes,
                newRecord,
                newReplay);
    }
}
