package io.retort.client.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Says who asks: the program's name, and the key where there is one. Inside of it nothing is written anywhere. */
final class Identity implements Interceptor {

    private final Service service;
    private final Optional<ApiKey> key;
    private final String userAgent;

    Identity(Service service, Optional<ApiKey> key, String userAgent) {
        this.service = service;
        this.key = key;
        this.userAgent = userAgent;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request.Builder request = chain.request().newBuilder().header("User-Agent", userAgent);
        if (isSafe(chain.request().url())) {
            key.ifPresent(secret -> request.header(service.keyHeader(), secret.value()));
        }
        return chain.proceed(request.build());
    }

    /** A key travels to the service alone, and encrypted unless it stays on this machine. */
    private boolean isSafe(HttpUrl url) {
        boolean local = url.host().equals("localhost")
                || url.host().equals("127.0.0.1")
                || url.host().equals("::1");
        return service.owns(url) && (url.isHttps() || local);
    }
}
