package dev.parley.connector.whatsapp;

import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformChange.MarketingWish;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphError;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how far a message of ours has come, and what it costs. */
record StatusReader(Findings findings, List<LenientObject> contacts) {

    /** They say nothing about delivery. */
    private static final Set<String> OF_NO_INTEREST = Set.of("deleted", "warning", "pending", "played");

    void read(LenientObject status) {
        String word = status.text("status");
        Optional<Instant> at = Times.of(status, "timestamp");
        if (OF_NO_INTEREST.contains(word)) {
            return;
        }
        Optional<DeliveryState> state = state(word);
        if (state.isEmpty()) {
            findings.unreadable("unknown-status", "A status of the kind " + word + ".");
        } else if (status.text("id").isEmpty()) {
            findings.unreadable("missing-id", "A status without the message's ID.");
        } else if (at.isEmpty()) {
            findings.unreadable("bad-time", "The status of " + status.text("id") + " has no readable time.");
        } else {
            Optional<PlatformProblem> problem = problem(status, state.get());
            if (problem.filter(told -> told.code().equals(Errors.OPTED_OUT)).isPresent()) {
                refusal(status, at.get());
            }
            findings.change(new Delivery(
                    status.text("id"),
                    status.text("biz_opaque_callback_data"),
                    state.get(),
                    problem,
                    facts(status),
                    at.get()));
        }
    }

    /** The platform delivers no marketing to the person, who has told the platform so. */
    private void refusal(LenientObject status, Instant at) {
        Person person = Person.of(status.text("recipient_id"), status.text("recipient_user_id"), contacts);
        if (!person.isUnknown()) {
            findings.change(new MarketingWish(person.author(), false, at));
        }
    }

    private static Optional<DeliveryState> state(String word) {
        return switch (word) {
            case "sent" -> Optional.of(DeliveryState.SENT);
            case "delivered" -> Optional.of(DeliveryState.DELIVERED);
            case "read" -> Optional.of(DeliveryState.READ);
            case "failed" -> Optional.of(DeliveryState.FAILED);
            default -> Optional.empty();
        };
    }

    private static Optional<PlatformProblem> problem(LenientObject status, DeliveryState state) {
        Optional<PlatformProblem> told =
                status.objects("errors").stream().findFirst().map(error -> Errors.TABLE.reported(GraphError.of(error)));
        return state == DeliveryState.FAILED && told.isEmpty()
                ? Optional.of(Errors.TABLE.of(
                        PlatformProblem.Action.FAIL_ITEM,
                        "failed",
                        "WhatsApp could not deliver the message and did not say why."))
                : told;
    }

    private static Map<String, String> facts(LenientObject status) {
        Map<String, String> facts = new LinkedHashMap<>();
        LenientObject conversation = status.object("conversation");
        MessageMapper.put(facts, "whatsappConversationId", conversation.text("id"));
        MessageMapper.put(
                facts,
                "whatsappConversationOrigin",
                conversation.object("origin").text("type"));
        MessageMapper.put(facts, "whatsappConversationExpires", conversation.text("expiration_timestamp"));
        LenientObject pricing = status.object("pricing");
        MessageMapper.put(facts, "whatsappPricingModel", pricing.text("pricing_model"));
        MessageMapper.put(facts, "whatsappPricingType", pricing.text("type"));
        MessageMapper.put(facts, "whatsappPricingCategory", pricing.text("category"));
        if (pricing.has("billable")) {
            facts.put("whatsappBillable", String.valueOf(pricing.isTrue("billable")));
        }
        MessageMapper.put(facts, "whatsappRecipient", status.text("recipient_user_id", "recipient_id"));
        return facts;
    }
}
