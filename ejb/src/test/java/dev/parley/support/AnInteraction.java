package dev.parley.support;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.ChannelStatus;
import dev.parley.connector.api.Platform;
import dev.parley.contact.Contact;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Interaction.Target;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** An interaction with its conversation, contact, account and channel, told as what happened to it. */
public final class AnInteraction {

    private final long workgroupId;
    private final Platform platform;
    private final List<Consumer<Interaction>> story = new ArrayList<>();
    private InteractionType type = InteractionType.SOCIAL_CONVERSATION;
    private Instant queued = Fixtures.NOON;
    private boolean test;

    AnInteraction(long workgroupId, Platform platform) {
        this.workgroupId = workgroupId;
        this.platform = platform;
    }

    public AnInteraction privately() {
        type = InteractionType.SOCIAL_DIRECT_MESSAGE;
        return this;
    }

    public AnInteraction inTestMode() {
        test = true;
        return this;
    }

    public AnInteraction queuedAt(Instant time) {
        queued = time;
        return this;
    }

    public AnInteraction connectedTo(long agent, Instant time) {
        story.add(i -> i.connectTo(agent, time));
        return this;
    }

    public AnInteraction offeredTo(long agent, Instant time) {
        story.add(i -> i.offerTo(agent, time.plusSeconds(30), time));
        return this;
    }

    public AnInteraction heldAt(Instant time) {
        story.add(i -> i.hold(time));
        return this;
    }

    public AnInteraction endedAt(Instant time) {
        story.add(i -> i.disconnect(EndReason.HANDLED, time));
        return this;
    }

    /** Stores it with everything that it needs. */
    public Interaction in(EntityManager entities) {
        Account account = new Account(platform, "Account " + UUID.randomUUID(), URI.create("http://localhost"), queued);
        entities.persist(account);
        Channel channel = new Channel(platform, details(account.id()), queued);
        entities.persist(channel);
        Contact contact = new Contact("Ada", queued);
        entities.persist(contact);
        Conversation conversation =
                new Conversation(account.id(), platform, type, UUID.randomUUID().toString(), contact.id(), queued);
        entities.persist(conversation);
        Interaction interaction = new Interaction(conversation, new Target(channel.id(), workgroupId, test), queued);
        story.forEach(step -> step.accept(interaction));
        entities.persist(interaction);
        return interaction;
    }

    private ChannelDetails details(long accountId) {
        return AChannel.watching("acme")
                .named("Channel " + UUID.randomUUID())
                .on(accountId)
                .to(workgroupId)
                .mode(test ? ChannelMode.TEST : ChannelMode.PRODUCTION)
                .status(ChannelStatus.ACTIVE)
                .details();
    }
}
