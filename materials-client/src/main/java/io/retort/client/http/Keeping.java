package io.retort.client.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a line keeps on disk.
 *
 * @param cache folder for answers; none to keep nothing
 * @param cacheBytes that it may take
 * @param offline to ask the disk alone
 * @param record folder into which every exchange is written
 * @param replay folder or file from which every question is answered, in place of the network
 */
public record Keeping(
        Optional<Path> cache, long cacheBytes, boolean offline, Optional<Path> record, Optional<Path> replay) {

    /** Asks the network and keeps nothing. */
    public static final Keeping NOTHING =
            new Keeping(Optional.empty(), 1L << 30, false, Optional.empty(), Optional.empty());

    /** Answers in this folder, up to so many bytes. */
    public Keeping withCache(Path folder, long bytes) {
        return new Keeping(Optional.of(folder), bytes, offline, record, replay);
    }

    public Keeping withOffline(boolean value) {
        return new Keeping(cache, cacheBytes, value, record, replay);
    }

    public Keeping recordingTo(Path folder) {
        return new Keeping(cache, cacheBytes, offline, Optional.of(folder), replay);
    }

    public Keeping replaying(Path folder) {
        return new Keeping(cache, cacheBytes, offline, record, Optional.of(folder));
    }

    /** The same without the folder for answers: for whoever must see the newest. */
    public Keeping withoutCache() {
        return new Keeping(Optional.empty(), cacheBytes, false, record, replay);
    }

    Optional<DiskCache> diskCache(Optional<ApiKey> key) {
        return cache.map(folder -> new DiskCache(new CacheFolder(folder, cacheBytes), offline, key));
    }

    Optional<Recorder> recorder(Optional<ApiKey> key) {
        return record.map(folder -> new Recorder(folder, key));
    }

    /** @throws HttpFailure where the cassette cannot be read */
    Replayer replayer() {
        Path path = replay.orElseThrow();
        try {
            return new Replayer(Cassette.open(path));
        } catch (IOException e) {
            throw new HttpFailure(
                    HttpFailure.Kind.NOT_RECORDED, "The cassette " + path + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
