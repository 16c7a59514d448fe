package io.retort.client.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Reads each answer to its end before anybody sees it, so that a connection that breaks half-way is a failure. */
final class WholeBody implements Interceptor {

    private final int maxBytes;

    WholeBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Snapshot whole = Snapshot.of(chain.proceed(chain.request()), maxBytes);
        if (whole.isBrokenJson()) {
            throw new BrokenAnswerException("the answer is not whole JSON");
        }
        return whole.response(chain.request());
    }
}
