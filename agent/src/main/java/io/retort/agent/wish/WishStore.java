package io.retort.agent.wish;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Where the standing wishes of a session are kept. Implementations are safe for use by several threads. */
public interface WishStore {

    Wishes wishes();

    /** Changes them and gives back what stands now. */
    Wishes change(WishChange change);

    /** For one session, until the program ends. */
    static WishStore inMemory() {
        AtomicReference<Wishes> kept = new AtomicReference<>(Wishes.NONE);
        return new WishStore() {
            @Override
            public Wishes wishes() {
                return Objects.requireNonNull(kept.get());
            }

            @Override
            public Wishes change(WishChange change) {
                return kept.updateAndGet(wishes -> wishes.changed(change));
            }
        };
    }
}
