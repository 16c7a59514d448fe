package io.retort.agent.wish;

import java.util.List;

/**
 * What somebody changes about the wishes.
 *
 * @param all whether all that stood before are dropped first
 * @param dropped keys of single ones that are dropped
 * @param added new ones, in the order said
 */
public record WishChange(boolean all, List<String> dropped, List<Wish> added) {

    public WishChange {
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }
}
