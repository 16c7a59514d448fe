package io.retort.client.http;

import okhttp3.Interceptor;
import okhttp3.Response;

/** Answers from a cassette and never from the network. A question that is not on it is an error. */
final class Replayer implements Interceptor {

    private final Cassette cassette;

    Replayer(Cassette cassette) {
        this.cassette = cassette;
    }

    @Override
    public Response intercept(Chain chain) {
        RequestKey asked = RequestKey.of(chain.request());
        return cassette.find(asked).orElseThrow(() -> unknown(asked)).response(chain.request());
    }

    private HttpFailure unknown(RequestKey asked) {
        String nearest = cassette.nearest(asked)
                .map(known -> "The nearest recorded request is " + known.full() + ".")
                .orElse("The cassette is empty.");
        return new HttpFailure(
                HttpFailure.Kind.NOT_RECORDED,
                "Replaying, and " + asked.full() + " was not recorded. " + nearest + " Record it with --record.");
    }
}
