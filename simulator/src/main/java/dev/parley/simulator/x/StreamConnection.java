package dev.parley.simulator.x;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One client at a stream. */
final class StreamConnection implements StreamingOutput {
    /** Signs of life that make the server's own buffer overflow once: from then on each line leaves at once. */
    private static final String OVERFLOW = "\r\n".repeat(4500);

    private static final int MOST_WAITING = 1000;
    private static final String END = "\u0000";
    private final String app;
    private final Selection selection;
    private final OpenStreams streams;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean ended;

    StreamConnection(String app, Selection selection, OpenStreams streams) {
        this.app = app;
        this.selection = selection;
        this.streams = streams;
    }

    String app() {
        return app;
    }

    Selection selection() {
        return selection;
    }

    /** Who reads too slowly is disconnected. */
    void offer(String line) {
        if (!streams.silent() && !lines.offer(line)) {
            end("");
        }
    }

    /** Ends after a last line, or at once where that is empty. */
    void end(String last) {
        lines.clear();
        if (!last.isEmpty()) {
            lines.add(last);
        }
        lines.add(END);
        ended = true;
        streams.gone(this);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            out.write(OVERFLOW.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            while (writeNext(out)) {
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            streams.gone(this);
        }
    }

    private boolean writeNext(OutputStream out) throws IOException, InterruptedException {
        String line = lines.poll(streams.keepAlive().toMillis(), TimeUnit.MILLISECONDS);
        if (END.equals(line) || (line == null && ended)) {
            return false;
        }
        if (!streams.silent()) {
            out.write(((line == null ? "" : line) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }
}
