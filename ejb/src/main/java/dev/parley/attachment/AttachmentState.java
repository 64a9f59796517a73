package dev.parley.attachment;

/** How far an attachment has come. Each state knows which ones may follow. */
public enum AttachmentState {
    /** To be fetched, or being fetched. */
    WAITING,
    /** Here, and whoever may see the post may see it. */
    STORED,
    /** Not taken: too large, or of a type that is not allowed. */
    REFUSED,
    /** The scanner found something in it: kept, but given to nobody. */
    QUARANTINED,
    /** The platform does not give it. */
    FAILED,
    /** There is nothing to fetch: a place or a contact, which are facts. */
    FACTS;

    public boolean canBecome(AttachmentState next) {
        return this == WAITING && next != WAITING && next != FACTS;
    }
}
