package io.retort.agent.loop;

import java.security.SecureRandom;
import java.time.Instant;

/** Names a run: a ULID, 26 letters and digits that sort by time (github.com/ulid/spec). */
public final class RunId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RunId() {}

    public static String next(Instant now) {
        char[] id = new char[26];
        long time = now.toEpochMilli();
        for (int i = 9; i >= 0; i--) {
            id[i] = ALPHABET.charAt((int) (time & 31));
            time >>>= 5;
        }
        for (int i = 10; i < 26; i++) {
            id[i] = ALPHABET.charAt(RANDOM.nextInt(32));
        }
        return new String(id);
    }
}
