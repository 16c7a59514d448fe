package io.retort.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may come in. Anybody who knows the start-up token: a program sends it with each request, a browser exchanges it
 * once for a cookie. A page of another site that a browser happens to show may not: not by a request of its own (the
 * header that only our page sends, {@code Sec-Fetch-Site}) and not by a name that it points at this machine (the list
 * of host names).
 */
final class Doorkeeper {

    /** Only a page of ours can set it: another site would have to ask first (CORS), and gets no for an answer. */
    static final String OWN_HEADER = "X-Retort";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String token = random();
    private final String session = random();
    private final Set<String> names;

    Doorkeeper(WebOptions options) {
        names = Stream.concat(
                        Stream.of("127.0.0.1", "localhost", "[::1]", options.host()), options.hostNames().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    String token() {
        return token;
    }

    /** Looks at every request before anything else does. */
    void check(Context request) {
        checkHost(request);
        if (!READING.contains(request.method().name()) && !hasBearer(request)) {
            checkOrigin(request);
        }
        if (request.path().startsWith("/api/") && !request.path().equals("/api/session")) {
            checkKnown(request);
        }
    }

    /** Exchanges the token for a cookie. */
    void open(Context request, String offered) {
        if (!same(offered, token)) {
            throw new Refusal(401, "This is not the token of the running server. " + WHERE_THE_TOKEN_IS);
        }
        request.header("Set-Cookie", cookie(request) + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** Refuses a request that carries neither the cookie nor the token. */
    void checkKnown(Context request) {
        boolean known = hasBearer(request)
                || Optional.ofNullable(request.cookie(cookie(request)))
                        .filter(value -> same(value, session))
                        .isPresent();
        if (!known) {
            throw new Refusal(401, WHERE_THE_TOKEN_IS);
        }
    }

    private static final String WHERE_THE_TOKEN_IS =
            "Open the address that `retort serve` printed, with the part after #. Programs send the token as"
                    + " `Authorization: Bearer TOKEN`.";

    private void checkHost(Context request) {
        String host = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        String name = host.replaceFirst(":\\d+$", "");
        boolean ours = host.equals(name) || host.endsWith(":" + request.req().getLocalPort());
        if (!ours || !names.contains(name)) {
            throw new Refusal(
                    421, "This server does not go by that name. Use the address that `retort serve` printed.");
        }
    }

    private static void checkOrigin(Context request) {
        String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("same-origin");
        if (!site.equals("same-origin") || request.header(OWN_HEADER) == null) {
            throw new Refusal(
                    403,
                    "Only Retort's own page may change something here. Programs send the token as"
                            + " `Authorization: Bearer TOKEN`.");
        }
    }

    private boolean hasBearer(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(value -> same(value, "Bearer " + token))
                .isPresent();
    }

    /** Cookies do not know ports; two servers on one machine must not take each other's. */
    private static String cookie(Context request) {
        return "retort_" + request.req().getLocalPort();
    }

    private static boolean same(String offered, String expected) {
        return MessageDigest.isEqual(
                offered.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
