package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AccountNotice.Effect;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an event of Messenger.
 *
 * @param standby whether another app has the conversation and we only listen
 */
record MessagingPush(String page, Instant entryTime, Gathered into, Names names, boolean standby) {

    /** Known, and of no interest to a conversation. */
    private static final Set<String> PASSED_OVER = Set.of(
            "optin",
            "account_linking",
            "app_roles",
            "checkout_update",
            "pre_checkout",
            "payment",
            "payment_pre_checkout");

    private static final List<String> HANDOVER =
            List.of("pass_thread_control", "take_thread_control", "request_thread_control");

    void read(LenientObject event) {
        Instant at = GraphTime.of(event, "timestamp").orElse(entryTime);
        String sender = event.object("sender").text("id");
        if (event.has("message")) {
            message(event, event.object("message"), sender, at);
        } else if (event.has("message_edit")) {
            LenientObject edit = event.object("message_edit");
            changed(edit.text("mid"), new PlatformChange.Edited(edit.text("mid"), edit.text("text"), at));
        } else if (event.has("reaction")) {
            reaction(event.object("reaction"), sender, at);
        } else if (event.has("delivery") || event.has("read")) {
            watermark(event, sender, at);
        } else if (event.has("postback")) {
            postback(event.object("postback"), sender, at);
        } else if (event.has("referral")) {
            String id = "referral:" + sender + ":" + at.toEpochMilli();
            Attributes came = referral(event.object("referral")).flag("facebookReferralOnly", true);
            post(id, sender, sender, "", at, "", List.of(), came);
        } else {
            notice(event, at);
        }
    }

    private void changed(String id, PlatformChange change) {
        if (id.isEmpty()) {
            into.failed("missing-id", "A change of a message without an ID.");
        } else {
            into.changes.add(change);
        }
    }

    private void message(LenientObject event, LenientObject message, String sender, Instant at) {
        String id = message.text("mid", "id");
        if (message.isTrue("is_deleted")) {
            changed(id, new PlatformChange.Deleted(id, "deleted", at));
            return;
        }
        if (id.isEmpty()) {
            into.failed("missing-id", "A message without an ID.");
            return;
        }
        boolean echo = message.isTrue("is_echo");
        String recipient = event.object("recipient").text("id");
        // some echoes name the page as who got them
        String person = echo && !recipient.equals(page) ? recipient : sender;
        if (echo) {
            into.changes.add(new PlatformChange.Delivery(
                    id, message.text("metadata"), DeliveryState.SENT, Optional.empty(), Map.of(), at));
        }
        String text = message.text("text");
        var media = Attachments.pushed(message);
        String links = Attachments.links(message);
        boolean nothing = text.isEmpty() && media.isEmpty() && links.isEmpty();
        Attributes attributes = referral(message.object("referral"))
                .with("facebookAppId", message.text("app_id"))
                .with("facebookReference", message.text("metadata"))
                .with("facebookQuickReplyPayload", message.object("quick_reply").text("payload"))
                .flag("facebookLive", !echo && !standby)
                .flag("facebookTemplate", hasTemplate(message))
                .flag("facebookUnsupported", message.isTrue("is_unsupported") || (nothing && !hasTemplate(message)));
        post(
                id,
                echo ? page : sender,
                person,
                text.isEmpty() ? links : text,
                at,
                message.object("reply_to").text("mid"),
                media,
                attributes);
    }

    private static boolean hasTemplate(LenientObject message) {
        return message.objects("attachments").stream()
                .anyMatch(each -> each.text("type").equals("template"));
    }

    private static Attributes referral(LenientObject referral) {
        return new Attributes()
                .with("facebookAdId", referral.text("ad_id"))
                .with("facebookReferralRef", referral.text("ref"))
                .with("facebookReferralSource", referral.text("source"))
                .with("facebookReferralType", referral.text("type"));
    }

    private void post(
            String id,
            String from,
            String person,
            String text,
            Instant at,
            String replyTo,
            List<Media> media,
            Attributes attributes) {
        if (person.isEmpty()) {
            into.failed("missing-author", "The message " + id + " names nobody.");
            return;
        }
        Author counterpart = names.of(page, person);
        Author author = from.equals(person) ? counterpart : People.named(from, "");
        into.add(new MessageMapper(page, into)
                .made(id, author, counterpart, text, at, replyTo, media, attributes.flag("facebookStandby", standby)));
    }

    private void reaction(LenientObject reaction, String sender, Instant at) {
        boolean off = reaction.text("action").equals("unreact");
        String id = reaction.text("mid");
        changed(
                id,
                new PlatformChange.Reaction(
                        id, People.named(sender, ""), off ? "" : reaction.text("emoji", "reaction"), at));
    }

    /** Messenger tells up to which moment; for deliveries it may name the messages as well. */
    private void watermark(LenientObject event, String sender, Instant at) {
        boolean read = event.has("read");
        LenientObject mark = read ? event.object("read") : event.object("delivery");
        DeliveryState state = read ? DeliveryState.READ : DeliveryState.DELIVERED;
        Optional<Instant> upTo = GraphTime.of(mark, "watermark");
        List<String> ids = mark.texts("mids");
        ids.forEach(id -> into.changes.add(new PlatformChange.Delivery(id, "", state, Optional.empty(), Map.of(), at)));
        upTo.filter(time -> !sender.isEmpty())
                .ifPresent(time -> into.changes.add(new PlatformChange.DeliveredUpTo(sender, state, time, at)));
        if (ids.isEmpty() && upTo.isEmpty()) {
            into.failed("missing-watermark", "A receipt that says nothing.");
        }
    }

    private void postback(LenientObject postback, String sender, Instant at) {
        String mid = postback.text("mid");
        String id = mid.isEmpty() ? "postback:" + sender + ":" + at.toEpochMilli() : mid;
        post(
                id,
                sender,
                sender,
                postback.text("title"),
                at,
                "",
                List.of(),
                referral(postback.object("referral")).with("facebookPostbackPayload", postback.text("payload")));
    }

    private void notice(LenientObject event, Instant at) {
        if (event.has("policy-enforcement", "policy_enforcement")) {
            LenientObject policy = event.object("policy-enforcement", "policy_enforcement");
            boolean blocked = policy.text("action").equals("block");
            into.changes.add(new PlatformChange.AccountNotice(
                    blocked ? "facebook.policy-block" : "facebook.policy-unblock",
                    blocked
                            ? "Facebook has blocked messages of this page for breaking its policies. See the page's quality"
                                    + " at Facebook."
                            : "Facebook lets this page send messages again.",
                    blocked ? Effect.SENDING_STOPS : Effect.SENDING_GOES_ON,
                    at));
            return;
        }
        for (String kind : HANDOVER) {
            if (event.has(kind)) {
                into.changes.add(PlatformChange.AccountNotice.told(
                        "facebook." + kind.replace('_', '-'),
                        "Another app and this one have moved the control of a conversation on Messenger.",
                        at));
                return;
            }
        }
        if (PASSED_OVER.stream().noneMatch(event::has)) {
            into.failed("unknown-event", "An event of Messenger that is not known.");
        }
    }
}
