package io.retort.agent;

/** Watches a run. What the page streams, what replay reads and what distillation learns from all come through here. */
@FunctionalInterface
public interface TraceListener {

    /** Watches nothing. */
    TraceListener NONE = step -> {};

    void on(Step step);
}
