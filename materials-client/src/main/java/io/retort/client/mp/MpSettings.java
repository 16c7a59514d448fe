package io.retort.client.mp;

import io.retort.client.http.ApiKey;
import io.retort.client.http.HttpSettings;
import io.retort.client.http.Service;
import io.retort.core.source.SourceException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What the environment says of the Materials Project: {@code MP_API_KEY} and {@code MP_API_ENDPOINT}. */
public final class MpSettings {

    /** The setting that holds the key. */
    public static final String KEY = "MP_API_KEY";

    /** The setting that names another address than the production server. */
    public static final String ENDPOINT = "MP_API_ENDPOINT";

    /** Disk that kept answers may take, unless settings say otherwise. */
    private static final long CACHE_BYTES = 2L << 30;

    private MpSettings() {}

    /**
     * With the key; answers are kept in the data directory.
     *
     * @param home the data directory: {@code RETORT_HOME}
     * @throws SourceException where there is no key, or one that cannot be one, or no address
     */
    public static HttpSettings of(Map<String, String> environment, Path home) {
        String text = environment.getOrDefault(KEY, "").strip();
        if (text.isEmpty()) {
            throw new SourceException(KEY + " is not set. " + Service.MATERIALS_PROJECT.keyAdvice());
        }
        return HttpSettings.of(service(environment))
                .withKey(key(text))
                .withCache(home.resolve("cache").resolve("materials-project"), CACHE_BYTES);
    }

    /** The production server, or the one that the environment names. @throws SourceException where that is no address */
    public static Service service(Map<String, String> environment) {
        String address = environment.getOrDefault(ENDPOINT, "").strip();
        return address.isEmpty() ? Service.MATERIALS_PROJECT : Service.MATERIALS_PROJECT.at(address(address));
    }

    /** A key of this service: 32 letters and digits. @throws SourceException where it cannot be one */
    public static ApiKey key(String text) {
        String key = text.strip();
        if (key.length() != 32 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new SourceException("A Materials Project key has 32 characters; this one has " + key.length()
                    + (key.length() < 20 ? " and is one of the legacy service" : "") + ". "
                    + Service.MATERIALS_PROJECT.keyAdvice());
        }
        return new ApiKey(key);
    }

    private static HttpUrl address(String text) {
        return Optional.ofNullable(HttpUrl.parse(text.endsWith("/") ? text : text + "/"))
                .orElseThrow(() -> new SourceException(ENDPOINT + " is '" + text
                        + "', which is no address; expected one such as https://api.materialsproject.org."));
    }
}
