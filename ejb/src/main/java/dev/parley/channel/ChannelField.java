package dev.parley.channel;

/** The fields of a channel's form. */
public enum ChannelField {
    NAME("name", "Name"),
    DESCRIPTION("description", "Description"),
    MODE("mode", "Mode"),
    ACCOUNT("account", "Account"),
    OUTBOUND_ACCOUNT("outbound-account", "Outbound account"),
    REPLY_HANDLES("reply-handles", "Reply handles"),
    HANDLES("handles", "Handles"),
    KEYWORDS("keywords", "Keywords"),
    EXCLUSIONS("exclusions", "Exclusions"),
    LANGUAGES("languages", "Languages"),
    SOURCES("sources", "What to watch"),
    MESSAGE_TYPES("message-types", "Message types"),
    COMMENTS("comments", "Comments"),
    CONVERSATION_WORKGROUP("conversation-workgroup", "Workgroup for conversations"),
    MESSAGE_WORKGROUP("message-workgroup", "Workgroup for direct messages"),
    POLL_INTERVAL("poll-interval", "Poll interval"),
    POST_LIMIT("post-limit", "Post limit per poll"),
    RPC_CACHE("rpc-cache", "RPC cache timeout"),
    GROUPING("grouping", "Grouping timeout"),
    HISTORY_WINDOW("history-window", "Queue history window"),
    PRIORITY("priority", "Priority"),
    NOTIFY_ADDRESSES("notify-addresses", "Notification addresses");

    private final String id;
    private final String label;

    ChannelField(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public FieldProblem problem(String words) {
        return new FieldProblem(id, label, words);
    }
}
