package io.retort.client.optimade.filter;

import java.util.List;

/** Yes, no, or unknown because a value is (Kleene's logic). */
enum Verdict {
    NO,
    UNKNOWN,
    YES;

    static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    Verdict opposite() {
        return values()[2 - ordinal()];
    }

    static Verdict all(List<Verdict> parts) {
        return parts.stream().min(Verdict::compareTo).orElse(YES);
    }

    static Verdict any(List<Verdict> parts) {
        return parts.stream().max(Verdict::compareTo).orElse(NO);
    }
}
