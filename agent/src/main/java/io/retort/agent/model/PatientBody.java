package io.retort.agent.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reply as it comes. Who reads waits at most the idle time for the next piece; an interrupt or closing ends
 * the connection at once, so that the server hears of it.
 */
final class PatientBody extends InputStream implements BodySubscriber<InputStream> {

    /** Pieces, then one end: a failure, or none. */
    private record Piece(Optional<ByteBuffer> bytes, Optional<Throwable> failure) {}

    private final Duration idle;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private ByteBuffer current = ByteBuffer.allocate(0);
    private boolean ended;

    PatientBody(Duration idle) {
        this.idle = idle;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(buffer -> pieces.add(new Piece(Optional.of(buffer), Optional.empty())));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(Optional.empty(), Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(Optional.empty(), Optional.empty()));
    }

    @Override
    public int read() throws IOException {
        return fill() ? current.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        } else if (!fill()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(into, from, count);
        return count;
    }

    @Override
    public int available() {
        return current.remaining();
    }

    @Override
    public void close() {
        subscription.thenAccept(Flow.Subscription::cancel);
    }

    /** Whether there is a byte to read. */
    private boolean fill() throws IOException {
        while (!current.hasRemaining()) {
            if (ended) {
                return false;
            }
            Piece piece = next();
            ended = piece.bytes.isEmpty();
            if (piece.failure.isPresent()) {
                throw new IOException(
                        "the connection broke: " + piece.failure.get().getMessage(), piece.failure.get());
            }
            current = piece.bytes.orElse(current);
        }
        return true;
    }

    private Piece next() throws IOException {
        Piece piece = pieces.poll();
        if (piece != null) {
            return piece;
        }
        subscription.thenAccept(open -> open.request(1));
        try {
            return arrived(pieces.poll(idle.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    private Piece arrived(@Nullable Piece piece) throws IOException {
        if (piece == null) {
            close();
            throw new SocketTimeoutException("nothing came for " + idle.toSeconds() + " s");
        }
        return piece;
    }
}
