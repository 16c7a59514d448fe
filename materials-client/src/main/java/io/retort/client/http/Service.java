package io.retort.client.http;

import okhttp3.HttpUrl;

/**
 * A web service, as messages speak of it.
 *
 * @param name as shown: {@code Materials Project}
 * @param base under which all its paths lie; requests to any other host are refused
 * @param keyHeader that carries the key: {@code X-API-KEY}
 * @param keyAdvice where a key comes from and how it is set
 * @param help where people ask when they are shut out
 */
public record Service(String name, HttpUrl base, String keyHeader, String keyAdvice, String help) {

    /** The Materials Project's production server. */
    public static final Service MATERIALS_PROJECT = new Service(
            "Materials Project",
            HttpUrl.get("https://api.materialsproject.org/"),
            "X-API-KEY",
            "Get a key at https://materialsproject.org/api, then: export MP_API_KEY=...",
            "support@materialsproject.org");

    /** The same service at another address: a mirror, a test server. */
    public Service at(HttpUrl otherBase) {
        return new Service(name, otherBase, keyHeader, keyAdvice, help);
    }

    /** Whether this address belongs to the service. */
    boolean owns(HttpUrl url) {
        return url.scheme().equals(base.scheme()) && url.host().equals(base.host()) && url.port() == base.port();
    }
}
