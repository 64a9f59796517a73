package dev.parley.connector.whatsapp;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of a {@code messages} change and of those like it. */
final class MessagesReader {

    private static final Pattern CHANGED_ID = Pattern.compile("from (\\S+) to (\\S+)");

    private final LenientObject value;
    private final Findings findings;
    private final List<LenientObject> contacts;
    private final LenientObject metadata;
    private final Instant time;

    /** @param time when the push says that it happened */
    MessagesReader(LenientObject value, Findings findings, Instant time) {
        this.time = time;
        this.value = value;
        this.findings = findings;
        this.contacts = value.objects("contacts");
        this.metadata = value.object("metadata");
    }

    void read() {
        value.objects("messages").forEach(this::message);
        StatusReader statuses = new StatusReader(findings, value.objects("contacts"));
        value.objects("statuses").forEach(statuses::read);
        value.objects("groups")
                .forEach(group -> findings.unreadable(
                        "group-event", "An event of a group, of the kind " + group.text("type") + "."));
        for (LenientObject error : value.objects("errors")) {
            var problem = Errors.TABLE.reported(GraphError.of(error));
            findings.change(PlatformChange.AccountNotice.told(problem.code(), problem.words(), time));
        }
    }

    private void message(LenientObject message) {
        String type = message.text("type");
        Optional<Instant> at = Times.of(message, "timestamp");
        Person person = Person.of(message.text("from"), message.text("from_user_id"), contacts);
        if (message.text("id").isEmpty()) {
            findings.unreadable("missing-id", "A message without an ID.");
        } else if (at.isEmpty()) {
            findings.unreadable("bad-time", "Message " + message.text("id") + " has no readable time.");
        } else if (type.equals("system")) {
            system(message, at.get());
        } else if (person.isUnknown()) {
            findings.unreadable("missing-author", "Message " + message.text("id") + " has no sender.");
        } else {
            message(message, person.author(), person.author(), at.get());
        }
    }

    /** @param counterpart the customer, whoever of both wrote */
    private void message(LenientObject message, Author author, Author counterpart, Instant at) {
        switch (message.text("type")) {
            case "reaction" -> reaction(message.object("reaction"), author, at);
            case "edit" -> edit(message.object("edit"), at);
            case "revoke", "delete" ->
                gone(message.object("revoke", "delete").text("original_message_id", "message_id"), at);
            default -> findings.post(new MessageMapper(metadata).post(message, author, counterpart, at));
        }
    }

    private void reaction(LenientObject reaction, Author by, Instant at) {
        findings.change(new PlatformChange.Reaction(reaction.text("message_id"), by, reaction.text("emoji"), at));
    }

    private void edit(LenientObject edit, Instant at) {
        LenientObject message = edit.object("message");
        String text = MessageMapper.textOf(message.text("type"), message);
        String id = edit.text("original_message_id", "message_id");
        if (id.isEmpty()) {
            findings.unreadable("incomplete-edit", "An edit that names no message.");
        } else {
            findings.change(new PlatformChange.Edited(id, text, at));
        }
    }

    private void gone(String id, Instant at) {
        if (id.isEmpty()) {
            findings.unreadable("incomplete-delete", "A deletion that names no message.");
        } else {
            findings.change(new PlatformChange.Deleted(id, "deleted", at));
        }
    }

    /** A person has another number or another user ID; the old user ID stands in the text only. */
    private void system(LenientObject message, Instant at) {
        LenientObject system = message.object("system");
        switch (system.text("type")) {
            case "user_changed_number", "customer_changed_number" ->
                findings.identity(message.text("from"), system.text("wa_id", "new_wa_id"), at);
            case "user_changed_user_id" -> {
                Matcher told = CHANGED_ID.matcher(system.text("body"));
                findings.identity(told.find() ? told.group(1) : "", system.text("user_id"), at);
            }
            default ->
                findings.unreadable("system-message", "A system message of the kind " + system.text("type") + ".");
        }
    }

    /** What the business wrote in the app on its own phone. */
    void readEchoes() {
        Author business =
                new Author(metadata.text("phone_number_id"), "", metadata.text("display_phone_number"), "", -1);
        for (LenientObject message : value.objects("message_echoes")) {
            Optional<Instant> at = Times.of(message, "timestamp");
            Person person = Person.of(message.text("to"), message.text("to_user_id"), contacts);
            if (message.text("id").isEmpty() || at.isEmpty() || person.isUnknown()) {
                findings.unreadable("incomplete-echo", "A message of the business without ID, time or recipient.");
            } else {
                message(message, business, person.author(), at.get());
            }
        }
    }

    /** A call is recorded and shown, but it is no text (IN-12). */
    void readCalls() {
        for (LenientObject call : value.objects("calls")) {
            Optional<Instant> at = Times.of(call, "timestamp");
            Person person = Person.of(call.text("from"), call.text("from_user_id"), contacts);
            if (call.text("id").isEmpty() || at.isEmpty() || person.isUnknown()) {
                findings.unreadable("incomplete-call", "A call without ID, time or caller.");
            } else {
                Author caller = person.author();
                findings.post(new MessageMapper(metadata).unsupported(call, "call", caller, caller, at.get()));
            }
        }
    }
}
