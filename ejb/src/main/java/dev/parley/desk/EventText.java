package dev.parley.desk;

import dev.parley.conversation.InteractionEvent;
import dev.parley.outbound.OutboxKind;
import java.util.Map;

/** Events and actions in the words that the desk shows. */
final class EventText {

    private EventText() {}

    static String of(InteractionEvent event, Map<Long, String> names) {
        Long user = event.userId();
        String who = user == null ? "Parley" : names.getOrDefault(user, "A colleague");
        String detail = event.detail() == null ? "" : ", " + event.detail();
        return switch (event.kind()) {
            case CONNECTED ->
                who + " picked it up"
                        + detail.replace(", picked up by hand", " from the queue")
                                .replace(", taken up again", " again");
            case HELD -> who + " put it on hold";
            case RESUMED -> who + " took it back from hold";
            case PARKED -> who + " parked it";
            case TRANSFERRED -> who + " transferred it " + (event.detail() == null ? "" : event.detail());
            case REJECTED -> who + " rejected the offer" + (event.detail() == null ? "" : ": " + event.detail());
            case NOT_ANSWERED -> who + " did not answer the offer";
            case DISCONNECTED -> who + " disconnected it" + detail;
            case RECOVERED -> "Recovered after a switchover" + detail;
            case REQUEUED -> "Back in the queue" + detail;
            default -> event.kind().name();
        };
    }

    static String action(OutboxKind kind) {
        return switch (kind) {
            case LIKE -> "Like";
            case UNLIKE -> "Undo like";
            case REPOST -> "Repost";
            case UNDO_REPOST -> "Undo repost";
            case DELETE, DELETE_MESSAGE -> "Delete";
            case HIDE -> "Hide";
            case UNHIDE -> "Unhide";
            case EDIT -> "Edit";
            case REACT -> "React";
            case UNDO_REACTION -> "Take the reaction back";
            case PUBLISH -> "Reply";
        };
    }
}
