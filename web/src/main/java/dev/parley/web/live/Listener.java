package dev.parley.web.live;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;

/** One open tab and what it wants to hear. */
record Listener(long userId, SseEventSink sink, Sse sse, Set<String> topics) {

    boolean wants(String topic) {
        return topics.contains(topic);
    }

    /** Sends a topic; returns whether the tab is still there. */
    boolean tell(String topic, long number) {
        return send(
                sse.newEventBuilder().id(Long.toString(number)).name("nudge").data(topic));
    }

    boolean beat() {
        return send(sse.newEventBuilder().comment("beat"));
    }

    private boolean send(jakarta.ws.rs.sse.OutboundSseEvent.Builder event) {
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
