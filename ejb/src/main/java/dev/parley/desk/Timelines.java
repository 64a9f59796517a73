package dev.parley.desk;

import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.Attachments;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.InternalNote;
import dev.parley.conversation.Post;
import dev.parley.desk.TimelineEntry.By;
import dev.parley.desk.TimelineEntry.EventEntry;
import dev.parley.desk.TimelineEntry.NoteEntry;
import dev.parley.desk.TimelineEntry.OutgoingEntry;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxItem;
import dev.parley.outbound.OutboxKind;
import dev.parley.security.Caller;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Merges posts, notes, events and what has not been sent yet into one line of time. */
@ApplicationScoped
class Timelines {

    private static final Set<EventKind> TOLD = EnumSet.of(
            EventKind.CONNECTED,
            EventKind.HELD,
            EventKind.RESUMED,
            EventKind.PARKED,
            EventKind.TRANSFERRED,
            EventKind.REJECTED,
            EventKind.NOT_ANSWERED,
            EventKind.DISCONNECTED,
            EventKind.RECOVERED);

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Workforce workforce;

    @Inject
    Outbox outbox;

    @Inject
    Attachments attachments;

    List<TimelineEntry> of(Caller caller, Interaction interaction, List<Post> posts) {
        List<InternalNote> notes = conversations.listNotes(interaction.conversationId());
        List<OutboxItem> unsent = outbox.listUnsent(interaction.conversationId()).stream()
                .filter(item -> interaction.commentId() == null
                        || Long.valueOf(interaction.id()).equals(item.interactionId()))
                .toList();
        List<InteractionEvent> events = conversations.listEvents(interaction.id()).stream()
                .filter(event -> TOLD.contains(event.kind()))
                .toList();
        Map<Long, String> names = names(posts, notes, unsent, events);
        Map<Long, ContactIdentity> authors = contacts.identities(
                posts.stream().map(Post::identityId).filter(Objects::nonNull).collect(Collectors.toSet()));
        People people = new People(names, authors);
        Map<Long, List<AttachmentCard>> media =
                attachments.ofPosts(posts.stream().map(Post::id).toList());
        Map<Long, List<AttachmentCard>> outgoingMedia =
                attachments.ofOutgoing(unsent.stream().map(OutboxItem::id).toList());
        List<TimelineEntry> all =
                new ArrayList<>(posts(Viewer.of(caller, interaction), interaction, posts, people, media));
        notes.forEach(note -> all.add(new NoteEntry(
                note.id(),
                note.at(),
                note.userId(),
                names.getOrDefault(note.userId(), "A colleague"),
                note.userId() == caller.userId(),
                note.text())));
        events.forEach(event -> all.add(new EventEntry(event.at(), EventText.of(event, names))));
        all.sort(Comparator.comparing(TimelineEntry::at).thenComparing(Timelines::isAnswer));
        unsent.forEach(
                item -> all.add(outgoing(caller, item, names, outgoingMedia.getOrDefault(item.id(), List.of()))));
        return all;
    }

    /** Platforms tell whole seconds: what was asked stands before what was answered in the same one. */
    private static boolean isAnswer(TimelineEntry entry) {
        return entry instanceof TimelineEntry.PostEntry post && post.inReplyTo() != null;
    }

    private Map<Long, String> names(
            List<Post> posts, List<InternalNote> notes, List<OutboxItem> unsent, List<InteractionEvent> events) {
        Set<Long> ids = new HashSet<>();
        posts.forEach(post -> addIfPresent(ids, post.authorUserId()));
        notes.forEach(note -> ids.add(note.userId()));
        unsent.forEach(item -> addIfPresent(ids, item.userId()));
        events.forEach(event -> addIfPresent(ids, event.userId()));
        return workforce.namesOf(ids);
    }

    private static void addIfPresent(Set<Long> ids, @org.jspecify.annotations.Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static List<PostEntry> posts(
            Viewer viewer,
            Interaction interaction,
            List<Post> posts,
            People people,
            Map<Long, List<AttachmentCard>> media) {
        Map<String, Post> byPlatformId = new HashMap<>();
        posts.forEach(post -> byPlatformId.put(post.platformId(), post));
        Map<String, Integer> depths = new HashMap<>();
        List<PostEntry> entries = new ArrayList<>();
        int inboundLeft = (int)
                posts.stream().filter(p -> p.direction() == Direction.INBOUND).count();
        for (Post post : posts) {
            int depth = depths.containsKey(post.inReplyTo()) ? depths.get(post.inReplyTo()) + 1 : 0;
            depths.put(post.platformId(), depth);
            boolean inbound = post.direction() == Direction.INBOUND;
            boolean unread = inbound && inboundLeft-- <= interaction.unread();
            Post parent = byPlatformId.get(post.inReplyTo());
            entries.add(entry(
                    viewer,
                    post,
                    media.getOrDefault(post.id(), List.of()),
                    parent == null ? null : parent.id(),
                    depth,
                    unread,
                    people));
        }
        return entries;
    }

    private static PostEntry entry(
            Viewer viewer,
            Post post,
            List<AttachmentCard> media,
            @org.jspecify.annotations.Nullable Long parent,
            int depth,
            boolean unread,
            People people) {
        ContactIdentity author =
                post.identityId() == null ? null : people.authors().get(post.identityId());
        Long user = post.authorUserId();
        boolean mine = user != null && user == viewer.caller().userId();
        String known = author == null ? "The company" : author.displayName();
        return new PostEntry(
                post.id(),
                post.platformId(),
                post.writtenAt(),
                post.direction() == Direction.INBOUND ? By.CUSTOMER : By.COMPANY,
                user != null ? user : author == null ? 0 : author.contactId(),
                user == null ? known : people.names().getOrDefault(user, known),
                author == null ? "" : author.shownHandle(),
                author == null ? "" : author.avatarUrl(),
                post.direction() == Direction.OUTBOUND,
                mine,
                post.visibility() == Visibility.PRIVATE,
                PostText.of(post),
                media,
                parent,
                depth,
                post.liked(),
                post.reposted(),
                post.hidden(),
                post.editedAt() != null,
                post.deletedAt() != null,
                unread,
                post.reactions().others(),
                post.reactions().own(),
                post.delivery(),
                post.deliveryProblem(),
                viewer.can(post));
    }

    /** Who looks, and whether the interaction is in their hands. */
    private record Viewer(Caller caller, boolean acting, Abilities abilities) {

        static Viewer of(Caller caller, Interaction interaction) {
            boolean acting = interaction.isWith(caller.userId()) && interaction.state() == InteractionState.CONNECTED;
            return new Viewer(caller, acting, Abilities.of(interaction.platform()));
        }

        Set<OutboxKind> can(Post post) {
            return acting ? PostRules.of(caller, abilities, post) : Set.of();
        }
    }

    /** Who wrote: names of users, and identities of the platform. */
    private record People(Map<Long, String> names, Map<Long, ContactIdentity> authors) {}

    private static OutgoingEntry outgoing(
            Caller caller, OutboxItem item, Map<Long, String> names, List<AttachmentCard> media) {
        Long user = item.userId();
        return new OutgoingEntry(
                item.id(),
                item.createdAt(),
                user == null ? 0 : user,
                user == null ? "Parley" : names.getOrDefault(user, "A colleague"),
                user != null && user == caller.userId(),
                item.visibility() == Visibility.PRIVATE,
                item.text(),
                media,
                item.kind() == OutboxKind.PUBLISH ? "" : EventText.action(item.kind()),
                item.state(),
                item.attempts(),
                item.problem(),
                item.cameTooLate());
    }
}
