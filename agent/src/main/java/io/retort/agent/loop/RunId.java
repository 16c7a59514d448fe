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

    /** Whether the text is the name of a run. */
    public static boolean isOne(String text) {
        return text.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    /** When the run of this name began. */
    public static Instant time(String id) {
        long time = 0;
        for (int i = 0; i < 10; i++) {
            time = time << 5 | ALPHABET.indexOf(id.charAt(i));
        }
        return Instant.ofEpochMilli(time);
    }
}
