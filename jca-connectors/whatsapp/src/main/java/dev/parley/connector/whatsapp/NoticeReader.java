package dev.parley.connector.whatsapp;

import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformChange.AccountNotice.Effect;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what Meta says about the account, its numbers and its templates, and tells it in words. */
record NoticeReader(Findings findings, Instant time) {

    private static final Set<String> BANS = Set.of("DISABLED_UPDATE", "ACCOUNT_DELETED");
    private static final String NO_ANSWERS = "RESTRICTED_CUSTOMER_INITIATED_MESSAGING";

    void read(String field, LenientObject value) {
        if (field.startsWith("group_")) {
            groups(value);
            return;
        }
        Optional<AccountNotice> notice = notice(field, value);
        notice.ifPresentOrElse(
                findings::change, () -> findings.unreadable("unhandled-field", "A change of the kind " + field + "."));
    }

    /** What happens in a group is recorded and shown, but it is no text (IN-12). */
    void groups(LenientObject value) {
        for (LenientObject group : value.objects("groups")) {
            String words = "WhatsApp tells of a group, which Parley does not support: " + group.text("type") + ".";
            findings.change(AccountNotice.told(
                    "whatsapp.group-event", words, Times.of(group, "timestamp").orElse(time)));
        }
    }

    private Optional<AccountNotice> notice(String field, LenientObject value) {
        return switch (field) {
            case "message_template_status_update" -> template(value, "status", value.text("event"));
            case "message_template_quality_update" -> template(value, "quality", value.text("new_quality_score"));
            case "template_category_update" -> template(value, "category", value.text("new_category"));
            case "phone_number_quality_update" -> number(value, "quality", value.text("event"));
            case "phone_number_name_update" -> number(value, "name", value.text("decision"));
            case "business_username_update" -> number(value, "username", value.text("status"));
            case "account_update" -> account(value);
            case "account_review_update" -> review(value.text("decision"));
            case "account_alerts" -> alert(value);
            case "business_capability_update" -> capability(value);
            case "security" -> security(value);
            default -> Optional.empty();
        };
    }

    private Optional<AccountNotice> review(String decision) {
        return Optional.of(notice(
                "account-review",
                decision,
                "Meta's review of the account says " + decision + ".",
                decision.equals("REJECTED") ? Effect.SENDING_STOPS : Effect.NONE));
    }

    private Optional<AccountNotice> alert(LenientObject value) {
        String kind = value.text("alert_type");
        String words = "Meta warns about the account: " + value.text("alert_type", "alert_severity") + ". "
                + value.text("alert_description");
        return Optional.of(notice("account-alert", kind, words, Effect.NONE));
    }

    private Optional<AccountNotice> capability(LenientObject value) {
        String limit = value.text("max_daily_conversation_per_phone", "max_daily_conversations_per_business");
        String words = limit.isEmpty()
                ? "Meta has changed what the account may do: see its page at Meta."
                : "The account may now write to " + limit + " customers a day.";
        return Optional.of(notice("capability", "", words, Effect.NONE));
    }

    private Optional<AccountNotice> security(LenientObject value) {
        String words = "The two-step verification of " + value.text("display_phone_number") + " was changed: "
                + value.text("event") + ".";
        return Optional.of(notice("security", value.text("event"), words, Effect.NONE));
    }

    private Optional<AccountNotice> template(LenientObject value, String what, String state) {
        String name = value.text("message_template_name") + " (" + value.text("message_template_language") + ")";
        String reason = value.text("reason");
        String disabled = value.object("disable_info").text("disable_date");
        String words = "The " + what + " of template " + name + " is now " + state + "."
                + (reason.isEmpty() || reason.equals("NONE") ? "" : " Reason: " + reason + ".")
                + (disabled.isEmpty() ? "" : " It is disabled on " + disabled + ".");
        return Optional.of(notice("template-" + what, state, words, Effect.NONE));
    }

    private Optional<AccountNotice> number(LenientObject value, String what, String state) {
        String limit = value.text("current_limit");
        String reason = value.text("rejection_reason");
        String words = "The " + what + " of " + value.text("display_phone_number") + " is now " + state + "."
                + (limit.isEmpty() ? "" : " Its limit is " + limit + ".")
                + (reason.isEmpty() || reason.equals("NONE") ? "" : " Reason: " + reason + ".");
        return Optional.of(notice("number-" + what, state, words, Effect.NONE));
    }

    private Optional<AccountNotice> account(LenientObject value) {
        String event = value.text("event");
        String ban = value.object("ban_info").text("waba_ban_state");
        String restrictions = value.objects("restriction_info").stream()
                .map(each -> each.text("restriction_type"))
                .collect(Collectors.joining(", "));
        String words = "Meta says about the account: " + event + (ban.isEmpty() ? "" : ", " + ban)
                + (restrictions.isEmpty() ? "" : ", " + restrictions) + ".";
        return Optional.of(notice("account", event, words, effect(event, ban, restrictions)));
    }

    /** A violation alone is a warning, and a ban that is announced has not come yet. */
    private static Effect effect(String event, String ban, String restrictions) {
        if (ban.equals("REINSTATE")) {
            return Effect.SENDING_GOES_ON;
        }
        boolean banned = BANS.contains(event) && !ban.equals("SCHEDULE_FOR_DISABLE");
        return banned || restrictions.contains(NO_ANSWERS) ? Effect.SENDING_STOPS : Effect.NONE;
    }

    private AccountNotice notice(String what, String state, String words, Effect effect) {
        String tail =
                state.isEmpty() ? "" : "-" + state.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new AccountNotice("whatsapp." + what + tail, words.strip(), effect, time);
    }
}
