package dev.parley.desk;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.contact.Contact;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Interaction;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Notes that a person lives at a blocked destination, so that no WhatsApp message goes there (CH-10). */
@Stateless
public class BlockingContacts {

    @Inject
    Access access;

    @Inject
    Contacts contacts;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    /** Blocks or unblocks the contact of an interaction that the caller may see. */
    public void setBlocked(Caller caller, long interactionId, boolean blocked) {
        caller.require(Right.BLOCK_CONTACTS);
        Interaction interaction = access.visible(caller, interactionId);
        Contact contact = contacts.getContact(interaction.contactId());
        boolean before = contact.isAtBlockedDestination();
        if (before != blocked) {
            contact.settleAtBlockedDestination(blocked);
            audit.record(AuditedChange.by(
                    caller, "contact.block-location", "contact " + contact.id(), text(before), text(blocked)));
            nudges.send(Nudge.conversation(interaction.conversationId()));
        }
    }

    private static String text(boolean blocked) {
        return "lives at a blocked destination: " + (blocked ? "yes" : "no");
    }
}
