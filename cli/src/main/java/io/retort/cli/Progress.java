package io.retort.cli;

import java.io.PrintWriter;

/** One line on the terminal that says how far long work is. Silent where nobody watches. */
final class Progress {

    private final PrintWriter err;
    private final boolean watched = System.console() != null;
    private int width;

    Progress(PrintWriter err) {
        this.err = err;
    }

    void at(String what, long done, long all, long rows) {
        if (watched) {
            long percent = all == 0 ? 100 : Math.min(100, 100 * done / all);
            String line = String.format("%3d %%  %s  %,d rows", percent, what, rows);
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        }
    }

    void end() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
