package dev.parley.desk;

/** What can be done with an interaction now, by this agent. */
public enum DeskAction {
    ACCEPT,
    REJECT,
    PICK_UP,
    HOLD,
    RESUME,
    PARK,
    TRANSFER,
    REPLY_PUBLIC,
    REPLY_PRIVATE,
    SEND_TEMPLATE,
    NOTE,
    DISCONNECT,
    FINISH_WRAP_UP
}
