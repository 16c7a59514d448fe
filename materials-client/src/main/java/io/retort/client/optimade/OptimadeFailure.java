package io.retort.client.optimade;

import io.retort.core.source.SourceException;
import java.util.OptionalInt;
import okhttp3.HttpUrl;

/** A server that did not give what was asked; the message says what to do next. */
public final class OptimadeFailure extends SourceException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    /** What went wrong, and what to do. */
    public enum Kind {
        BAD_QUERY(
                "Mend the filter as it says; `nelements=2 AND elements HAS \"O\"` is a filter that every server reads."),
        FORBIDDEN("Ask for smaller pages (page_limit), or the server does not let this be read."),
        NOT_FOUND("The base address may be wrong or have moved; refresh the provider list."),
        SERVER_ERROR("The server itself failed; try again later, or a simpler filter."),
        NOT_IMPLEMENTED("This server leaves that part of the language out; leave it out too, what is fetched can be"
                + " filtered here."),
        VERSION("It serves another version of OPTIMADE; only version 1 is read here. Refresh the provider list."),
        RATE_LIMITED("Wait some minutes and go on with fewer or smaller questions."),
        UNAVAILABLE("Try again in some minutes; the other databases are not affected."),
        TIMED_OUT("Give it more time, or ask for smaller pages."),
        MALFORMED("It may be a web page of a gateway; try again, and tell the provider if it stays so."),
        TOO_LARGE("Ask for smaller pages (page_limit)."),
        REFUSED("Hosts come from the provider list or from your configuration. If you trust this one, configure it."),
        REDIRECTED("Redirects to other addresses are not followed. Refresh the provider list, or configure the new"
                + " address."),
        PAGING("What came so far is kept; tell the provider, or ask for smaller pages.");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }
    }

    private final Kind kind;
    private final int status;

    OptimadeFailure(Kind kind, HttpUrl url, String what) {
        this(kind, 0, url, what);
    }

    OptimadeFailure(Kind kind, int status, HttpUrl url, String what) {
        super(url.host() + (status == 0 ? ": " : " answered " + status + ": ") + shortened(what) + ". " + kind.advice);
        this.kind = kind;
        this.status = status;
    }

    static Kind kind(int status) {
        return switch (status) {
            case 400, 405, 406, 414, 415, 422 -> Kind.BAD_QUERY;
            case 401, 403, 409 -> Kind.FORBIDDEN;
            case 404, 410 -> Kind.NOT_FOUND;
            case 429 -> Kind.RATE_LIMITED;
            case 501 -> Kind.NOT_IMPLEMENTED;
            case 502, 503 -> Kind.UNAVAILABLE;
            case 408, 504 -> Kind.TIMED_OUT;
            case 553 -> Kind.VERSION;
            default -> status >= 300 && status < 400 ? Kind.REDIRECTED : Kind.SERVER_ERROR;
        };
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status; empty where there was no answer. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** One line, without its last stop. What a server says is data: control characters are taken out. */
    private static String shortened(String what) {
        String line = what.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\.+$", "");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
