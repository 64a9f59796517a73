package dev.parley.desk;

import dev.parley.attachment.JpaUploads;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.PlatformSwitches;
import dev.parley.connector.api.Platform;
import dev.parley.contact.Contact;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import dev.parley.desk.CurrentInteraction.Composer;
import dev.parley.desk.CurrentInteraction.ContactCard;
import dev.parley.desk.CurrentInteraction.HistoryItem;
import dev.parley.desk.CurrentInteraction.IdentityCard;
import dev.parley.desk.CurrentInteraction.Outcome;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.FileRules;
import dev.parley.outbound.MessagingWindow;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.settings.ParleySettings;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together all that the current interaction shows. */
@ApplicationScoped
class CurrentViews {

    private static final int HISTORY = 8;
    private static final int QUOTE = 80;
    private static final String ELSEWHERE = "In another workgroup";

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Channels channels;

    @Inject
    Workforce workforce;

    @Inject
    Timelines timelines;

    @Inject
    Cards cards;

    @Inject
    Drafts drafts;

    @Inject
    Windows windows;

    @Inject
    WhyViews whys;

    @Inject
    TakingWork taking;

    @Inject
    Access access;

    @Inject
    JpaUploads uploads;

    @Inject
    PlatformSwitches switches;

    @Inject
    ParleySettings settings;

    CurrentInteraction of(Caller caller, Interaction interaction) {
        List<Post> posts = SingleComment.shown(interaction, conversations.listPosts(interaction.conversationId()));
        Workgroup workgroup = workforce.getWorkgroup(interaction.workgroupId());
        Optional<String> refusal = pickUpRefusal(caller, interaction);
        return new CurrentInteraction(
                cards.of(interaction),
                timelines.of(caller, interaction, posts),
                contact(caller, interaction),
                history(caller, interaction),
                conversations.attachedData(interaction.id()),
                whys.of(caller, interaction),
                composer(caller, interaction, posts),
                new Outcome(
                        workforce.listDispositions(workgroup.id()),
                        workgroup.dispositionRequired(),
                        interaction.disposition(),
                        interaction.wrapUpNote()),
                DeskActions.of(caller, interaction, refusal.isEmpty()),
                DeskActions.canBePickedUp(caller, interaction) ? refusal.orElse(null) : null,
                agentName(interaction));
    }

    private Optional<String> pickUpRefusal(Caller caller, Interaction interaction) {
        return DeskActions.canBePickedUp(caller, interaction)
                ? taking.taker(caller, List.of(interaction.workgroupId())).refusal(TakingWork.Wanted.of(interaction))
                : Optional.empty();
    }

    private @Nullable String agentName(Interaction interaction) {
        Long agent = interaction.agentId();
        return agent == null ? null : workforce.namesOf(Set.of(agent)).get(agent);
    }

    private ContactCard contact(Caller caller, Interaction interaction) {
        Contact contact = contacts.getContact(interaction.contactId());
        List<ContactIdentity> identities = contacts.listIdentities(contact.id());
        return new ContactCard(
                contact.id(),
                contact.displayName(),
                identities.isEmpty() ? "" : identities.get(0).avatarUrl(),
                identities.stream()
                        .map(i -> new IdentityCard(i.platform(), i.shownHandle(), i.displayName(), i.followers()))
                        .toList(),
                contact.isAtBlockedDestination(),
                caller.has(Right.BLOCK_CONTACTS)
                        && identities.stream().anyMatch(i -> i.platform() == Platform.WHATSAPP));
    }

    /** What the contact wrote elsewhere is shown only where the caller may see it (SE-1). */
    private List<HistoryItem> history(Caller caller, Interaction current) {
        return conversations.listHistory(current.contactId(), HISTORY).stream()
                .map(i -> new HistoryItem(
                        i.id(),
                        i.platform(),
                        i.type() == InteractionType.SOCIAL_DIRECT_MESSAGE,
                        access.maySee(caller, i) ? i.preview() : ELSEWHERE,
                        i.createdAt(),
                        i.disposition() == null ? i.state().label() : "" + i.disposition(),
                        i.id() == current.id()))
                .toList();
    }

    private Composer composer(Caller caller, Interaction interaction, List<Post> posts) {
        Channel channel = channels.getChannel(interaction.channelId());
        Optional<Post> last = posts.stream()
                .filter(post -> post.direction() == Direction.INBOUND && post.deletedAt() == null)
                .reduce((first, second) -> second);
        Conversation conversation = conversations.getConversation(interaction.conversationId());
        MessagingWindow window = windows.of(conversation, posts);
        Optional<Draft> draft = drafts.find(interaction.id(), caller.userId());
        String quote = last.map(Post::text).orElse("");
        long largest = settings.attachments().largest();
        return new Composer(
                last.map(Post::id).orElse(null),
                authorOf(last),
                quote.length() > QUOTE ? quote.substring(0, QUOTE) + "…" : quote,
                channel.details().replyHandles(),
                Abilities.of(interaction.platform()).publicLimit(),
                Abilities.of(interaction.platform()).privateLimit(),
                Abilities.of(interaction.platform()).weighted(),
                window.closesAt().orElse(null),
                window.humanAgent(),
                Windows.blocked(conversation, window).orElse(null),
                waits(channel),
                draft.map(Draft::text).orElse(""),
                draft.map(Draft::isPrivate).orElse(interaction.type() == InteractionType.SOCIAL_DIRECT_MESSAGE),
                draft.map(Draft::savedAt).orElse(null),
                uploads.list(interaction.id(), caller.userId()),
                FileRules.of(interaction.platform(), false).words(largest),
                FileRules.of(interaction.platform(), true).words(largest));
    }

    /** Why nothing goes out now, in words. */
    private @Nullable String waits(Channel channel) {
        if (!switches.isOn(channel.platform())) {
            return channel.platform().label() + " is switched off in this installation. What you send waits until it is"
                    + " switched on.";
        }
        return channel.isActive()
                ? null
                : "The channel “" + channel.name() + "” is suspended. What you send waits until an administrator"
                        + " activates it.";
    }

    private String authorOf(Optional<Post> post) {
        Long identity = post.map(Post::identityId).orElse(null);
        if (identity == null) {
            return "";
        }
        ContactIdentity author = contacts.identities(Set.of(identity)).get(identity);
        return author == null ? "" : author.displayName();
    }
}
