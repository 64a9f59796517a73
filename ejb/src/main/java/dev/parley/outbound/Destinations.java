package dev.parley.outbound;

import dev.parley.channel.Channels;
import dev.parley.connector.api.BlockedDestinations;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where WhatsApp messages are never sent (CH-10), under whatever ID the person is known. */
@ApplicationScoped
class Destinations {

    @Inject
    Channels channels;

    @Inject
    Contacts contacts;

    @Inject
    ParleySettings settings;

    /** Why an item must not go out, before anybody is called. */
    Optional<PlatformProblem> refusal(OutboxItem item) {
        if (item.kind() != OutboxKind.PUBLISH
                || channels.getAccount(item.accountId()).platform() != Platform.WHATSAPP) {
            return Optional.empty();
        }
        Optional<Long> person =
                contacts.findIdentity(Platform.WHATSAPP, item.recipient()).map(ContactIdentity::contactId);
        if (person.filter(id -> contacts.getContact(id).isAtBlockedDestination())
                .isPresent()) {
            return Optional.of(refused("This contact lives at a blocked destination: no WhatsApp message goes there."));
        }
        BlockedDestinations blocked = settings.blockedDestinations();
        return numbers(item.recipient(), person).anyMatch(blocked::blocks)
                ? Optional.of(refused("WhatsApp messages to this country or region are blocked in this installation."))
                : Optional.empty();
    }

    private static PlatformProblem refused(String words) {
        return PlatformProblem.of(Action.FAIL_ITEM, "whatsapp.blocked-destination", words);
    }

    /** The recipient, and the other IDs of the same person on WhatsApp: a phone number beside a user ID. */
    private Stream<String> numbers(String recipient, Optional<Long> person) {
        List<String> others = person.map(contacts::listIdentities).orElse(List.of()).stream()
                .filter(identity -> identity.platform() == Platform.WHATSAPP)
                .map(ContactIdentity::platformUserId)
                .toList();
        return Stream.concat(Stream.of(recipient), others.stream());
    }
}
