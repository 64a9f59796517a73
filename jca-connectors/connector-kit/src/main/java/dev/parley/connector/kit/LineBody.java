package dev.parley.connector.kit;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Cuts an endless answer into lines. It asks for more bytes only while few lines wait to be read. */
final class LineBody implements BodySubscriber<LineBody> {

    private static final int FEW = 200;
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable Subscription subscription;
    private volatile boolean ended;

    /** A line, or how it ended. */
    private record Signal(String line, @Nullable HttpFailure failure, boolean end) {

        static Signal line(String text) {
            return new Signal(text, null, false);
        }
    }

    @Override
    public CompletionStage<LineBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        askForMore();
    }

    private void askForMore() {
        Subscription present = subscription;
        if (present != null && signals.size() < FEW && asked.compareAndSet(false, true)) {
            present.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        asked.set(false);
        for (ByteBuffer part : parts) {
            while (part.hasRemaining()) {
                take(part.get());
            }
        }
        if (open.size() > LONGEST_LINE) {
            fail(new HttpFailure(HttpFailure.Kind.TOO_LARGE, "A line is longer than " + LONGEST_LINE + " bytes."));
        } else {
            askForMore();
        }
    }

    private void take(byte next) {
        if (next != '\n') {
            open.write(next);
            return;
        }
        String line = open.toString(StandardCharsets.UTF_8);
        open.reset();
        signals.add(Signal.line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
    }

    private void fail(HttpFailure failure) {
        cancel();
        signals.add(new Signal("", failure, true));
    }

    @Override
    public void onError(Throwable broken) {
        signals.add(new Signal(
                "", new HttpFailure(HttpFailure.Kind.BROKEN, "The platform broke the connection.", broken), true));
    }

    @Override
    public void onComplete() {
        if (open.size() > 0) {
            signals.add(Signal.line(open.toString(StandardCharsets.UTF_8)));
        }
        signals.add(new Signal("", null, true));
    }

    Optional<String> next(Duration patience) throws HttpFailure {
        try {
            Signal signal = ended ? null : signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            askForMore();
            if (signal == null) {
                return Optional.empty();
            }
            ended = signal.end();
            if (signal.failure() != null) {
                throw signal.failure();
            }
            return signal.end() ? Optional.empty() : Optional.of(signal.line());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(HttpFailure.Kind.BROKEN, "The reading was stopped.", stopped);
        }
    }

    boolean ended() {
        return ended;
    }

    void cancel() {
        Subscription present = subscription;
        if (present != null) {
            present.cancel();
        }
    }
}
