package dev.parley.web.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Server-sent events. */
record SseLine(SseEventSink sink, Sse sse) implements Line {

    @Override
    public boolean tell(String topic, long number) {
        return send(
                sse.newEventBuilder().id(Long.toString(number)).name("nudge").data(topic));
    }

    @Override
    public boolean beat() {
        return send(sse.newEventBuilder().comment("beat"));
    }

    @Override
    public void close() {
        sink.close();
    }

    private boolean send(OutboundSseEvent.Builder event) {
        if (sink.isClosed()) {
            return false;
        }
        try {
            sink.send(event.build());
            return true;
        } catch (IllegalStateException e) {
            // Closed between the question and the sending.
            return false;
        }
    }
}
