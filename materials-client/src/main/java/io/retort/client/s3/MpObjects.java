package io.retort.client.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.client.http.Keeping;
import io.retort.client.http.KeylessLine;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Objects of the Materials Project in S3; anybody may read them. Charge densities are where the current layout has them;
 * band structures, densities of states and phonons are looked for under their keys of before 2026, which may vanish:
 * newer ones are tables ({@link MpTables}).
 */
public final class MpObjects {

    /** The bucket. */
    public static final String BUCKET = "materialsproject-parsed";

    /** Its address. */
    public static final HttpUrl ADDRESS = HttpUrl.get("https://" + BUCKET + ".s3.amazonaws.com/");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int MOST_PACKED = 512 << 20;

    /** Unpacked, so that a small file cannot fill the memory. */
    private static final int MOST_BYTES = 1 << 30;

    private final HttpUrl base;
    private final KeylessLine line;

    private MpObjects(HttpUrl base, KeylessLine line) {
        this.base = base;
        this.line = line;
    }

    /** @param keeping what is recorded or replayed */
    public static MpObjects open(Keeping keeping) {
        return at(ADDRESS, keeping);
    }

    /** The same bucket elsewhere: a mirror, a test server. */
    public static MpObjects at(HttpUrl base, Keeping keeping) {
        return new MpObjects(base, new KeylessLine(Dns.SYSTEM, LIMIT, MOST_PACKED, Duration.ofMillis(500), keeping));
    }

    /** The charge density of a calculation; many have none. @param task in any spelling: {@code mp-149}, {@code ft} */
    public Optional<S3Object<ChargeDensity>> chargeDensity(String task) {
        return object("chgcars/" + display(task), ChargeDensity::new);
    }

    /** The band structure of a calculation, where the old key is still there. */
    public Optional<S3Object<BandStructure>> bandStructure(String task) {
        return object("bandstructures/" + display(task), BandStructure::new);
    }

    /** The density of states of a calculation, where the old key is still there. */
    public Optional<S3Object<DensityOfStates>> densityOfStates(String task) {
        return object("dos/" + display(task), DensityOfStates::new);
    }

    /** The phonon bands of a material. @param method dfpt, phonopy or pheasy */
    public Optional<S3Object<PhononBands>> phononBands(String method, MaterialId material) {
        return object("ph-bandstructures/" + known(method) + "/" + material, PhononBands::new);
    }

    /** The phonon density of states of a material. @param method dfpt, phonopy or pheasy */
    public Optional<S3Object<PhononDos>> phononDos(String method, MaterialId material) {
        return object("ph-dos/" + known(method) + "/" + material, PhononDos::new);
    }

    private <T> Optional<S3Object<T>> object(String name, Function<JsonNode, T> reader) {
        String key = name + ".json.gz";
        HttpUrl url = base.newBuilder().addPathSegments(key).build();
        try {
            KeylessLine.Reply reply = line.get(url, "*/*");
            if (reply.status() == 404) {
                return Optional.empty();
            }
            if (reply.status() != 200) {
                throw new SourceException("S3 answered " + reply.status() + " to " + key
                        + ". The layout may have changed: " + MpTables.adviceFor(key));
            }
            JsonNode document = content(JSON.readTree(unpacked(reply.body(), key)));
            return Optional.of(new S3Object<>(reader.apply(document), key, sha256(reply.body()), Instant.now()));
        } catch (IOException e) {
            throw new SourceException("S3 did not give " + key + " whole (" + e.getMessage() + "); try again.", e);
        }
    }

    /** Objects come bare, or wrapped as {@code {"data": …}}, or as a list of one such. */
    private static JsonNode content(JsonNode root) {
        JsonNode first = root.isArray() && root.size() > 0 ? root.get(0) : root;
        boolean wrapped = !first.has("@class") && first.path("data").isObject();
        return wrapped ? first.path("data") : first;
    }

    private static byte[] unpacked(byte[] body, String key) throws IOException {
        boolean packed = body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!packed) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw new SourceException(key + " is larger than " + (MOST_BYTES >> 20) + " MiB when unpacked.");
            }
            return bytes;
        }
    }

    /** The bucket uses the spelling that people see: numbers up to a point, letters above. */
    private static String display(String task) {
        return MaterialId.mp(task).toString();
    }

    private static String known(String method) {
        if (!List.of("dfpt", "phonopy", "pheasy").contains(method)) {
            throw new SourceException("'" + method + "' is no phonon method; expected dfpt, phonopy or pheasy.");
        }
        return method;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
