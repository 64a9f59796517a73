package dev.parley.connector.whatsapp;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.graph.ErrorRow;
import dev.parley.connector.kit.graph.ErrorTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table of WIRE 3.7, row by row. Titles change, so codes decide. */
final class Errors {

    /** The customer has told WhatsApp to bring no marketing messages. */
    static final String OPTED_OUT = "whatsapp.opted-out";

    static final ErrorTable TABLE = new ErrorTable("whatsapp", "WhatsApp", rows());

    private Errors() {}

    private static List<ErrorRow> rows() {
        return Stream.of(account(), passing(), limits(), messages(), templates(), numbers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorRow> many(Action action, String name, String words, int... codes) {
        List<ErrorRow> rows = new ArrayList<>();
        for (int code : codes) {
            rows.add(ErrorRow.of(code, action, name, words));
        }
        return rows;
    }

    private static List<ErrorRow> account() {
        List<ErrorRow> rows = new ArrayList<>(many(
                Action.STOP_CHANNEL,
                "token-refused",
                "Meta no longer accepts the access token: create a new one for the system user and enter it.",
                0,
                102,
                104,
                190));
        String permission = "Meta does not let the token do this: give its system user the permissions"
                + " whatsapp_business_messaging and whatsapp_business_management on this account.";
        rows.addAll(many(Action.STOP_CHANNEL, "missing-permission", permission, 3, 10, 131005));
        rows.add(ErrorRow.range(200, 299, Action.STOP_CHANNEL, "missing-permission", permission));
        rows.addAll(many(
                Action.STOP_CHANNEL,
                "account-restricted",
                "Meta has restricted or locked the WhatsApp account: see the account's quality page at Meta and appeal"
                        + " there.",
                368,
                131031));
        rows.add(ErrorRow.of(
                131042,
                Action.STOP_CHANNEL,
                PlatformProblem.PAYMENT,
                "Meta cannot charge the account, so no templates go out: mend the payment method in Meta's billing"
                        + " settings."));
        rows.addAll(many(
                Action.STOP_CHANNEL,
                "not-registered",
                "The phone number is not registered: activate it again on the channel's page.",
                131045,
                133010));
        rows.add(ErrorRow.of(
                2500,
                Action.STOP_CHANNEL,
                "bad-address",
                "Meta does not know this address or version: check both at the account."));
        return rows;
    }

    private static List<ErrorRow> passing() {
        List<ErrorRow> rows = new ArrayList<>(many(
                Action.RETRY,
                "temporary",
                "WhatsApp has a passing problem of its own.",
                1,
                2,
                131000,
                131016,
                133004,
                135000));
        rows.add(ErrorRow.of(
                        131057, Action.RETRY, "maintenance", "WhatsApp maintains the number; it takes about a minute.")
                .waiting(Duration.ofMinutes(1)));
        rows.add(ErrorRow.of(
                        131053,
                        Action.RETRY,
                        "media-upload-failed",
                        "WhatsApp could not take the file: if this repeats, send another format or a smaller file.")
                .withExplanation());
        return rows;
    }

    private static List<ErrorRow> limits() {
        List<ErrorRow> rows = new ArrayList<>(many(
                Action.WAIT_RESET,
                "rate-limited",
                "Meta takes no more calls for now; it goes on after the wait.",
                4,
                17,
                32,
                613,
                80007));
        rows.add(ErrorRow.of(
                        130429,
                        Action.RETRY,
                        "throughput",
                        "The number sends faster than WhatsApp allows; it goes on in a moment.")
                .waiting(Duration.ofSeconds(1)));
        rows.add(ErrorRow.of(
                        131056,
                        Action.RETRY,
                        "pair-limit",
                        "Too many messages to this customer in a short time; it goes on in a moment.")
                .waiting(Duration.ofSeconds(6)));
        rows.add(ErrorRow.of(
                131048,
                Action.STOP_CHANNEL,
                "spam-limit",
                "WhatsApp has stopped this number because customers reported or blocked it: send less, and see its"
                        + " quality at Meta."));
        rows.add(ErrorRow.of(
                131064, Action.WAIT_RESET, "template-limit", "WhatsApp takes no more templates of this kind for now."));
        return rows;
    }

    private static List<ErrorRow> messages() {
        List<ErrorRow> rows = new ArrayList<>();
        rows.add(fail(130472, "marketing-experiment", "WhatsApp holds marketing back from this customer."));
        rows.add(fail(
                131049,
                "marketing-held-back",
                "WhatsApp holds marketing back from this customer: do not send it again soon."));
        rows.add(fail(131050, "opted-out", "The customer wants no marketing messages: send none."));
        rows.add(fail(130497, "country-restricted", "The business may not write to this country."));
        rows.add(fail(100, "not-found", "WhatsApp no longer has this, or the token may not see it.")
                .sub(33));
        rows.addAll(List.of(
                fail(100, "invalid", "WhatsApp does not accept this.").withExplanation(),
                fail(131008, "invalid", "WhatsApp misses something in this message.")
                        .withExplanation(),
                fail(131009, "invalid", "WhatsApp does not accept a value of this message.")
                        .withExplanation()));
        rows.add(fail(131021, "recipient-is-sender", "A number cannot write to itself."));
        rows.add(fail(
                131026,
                "undeliverable",
                "The message cannot be delivered: the customer may have no WhatsApp, or an old version."));
        rows.add(fail(
                131030,
                "not-allowed-recipient",
                "The number is a test number: add the recipient to its list at Meta."));
        rows.add(fail(
                131047, "window-closed", "More than 24 hours have passed since the customer wrote: send a template."));
        rows.add(fail(131051, "unsupported-kind", "WhatsApp does not pass on messages of this kind."));
        rows.add(fail(
                131052,
                "media-download-failed",
                "WhatsApp could not fetch the file: ask the customer to send it again."));
        rows.add(fail(
                137000,
                "identity-changed",
                "The customer's device has changed: make sure who it is, then send again."));
        return rows;
    }

    private static ErrorRow fail(int code, String name, String words) {
        return ErrorRow.of(code, Action.FAIL_ITEM, name, words);
    }

    private static List<ErrorRow> templates() {
        List<ErrorRow> rows = new ArrayList<>();
        for (int code : new int[] {132000, 132001, 132005, 132007, 132008, 132012, 132018}) {
            rows.add(fail(
                            code,
                            "template-mismatch",
                            "The template does not fit: fetch the templates again and fill every" + " placeholder.")
                    .withExplanation());
        }
        rows.add(fail(
                132015,
                "template-paused",
                "WhatsApp has paused this template because of its quality: use another one."));
        rows.add(fail(132016, "template-disabled", "WhatsApp has disabled this template for good: use another one."));
        rows.add(fail(132068, "flow-blocked", "WhatsApp has blocked this flow."));
        rows.add(fail(132069, "flow-throttled", "WhatsApp slows this flow down: try later."));
        return rows;
    }

    private static List<ErrorRow> numbers() {
        List<ErrorRow> rows = new ArrayList<>();
        rows.add(fail(133005, "pin-mismatch", "The PIN is not that of the two-step verification."));
        rows.add(fail(133006, "must-verify", "The number must be verified first: request a code."));
        rows.add(fail(133008, "too-many-guesses", "The PIN was wrong too often: wait before the next try."));
        rows.add(fail(133009, "guesses-too-fast", "The PIN was tried too fast: wait before the next try."));
        rows.add(fail(
                133015, "deleted-recently", "The number was deleted a short time ago: wait before registering it."));
        rows.add(fail(133016, "too-many-registrations", "The number was registered too often: wait 72 hours."));
        rows.replaceAll(ErrorRow::withExplanation);
        rows.add(fail(136024, "code-not-sent", "WhatsApp could not send the code.")
                .withExplanation());
        rows.add(
                fail(136025, "code-wrong", "WhatsApp does not accept the code.").withExplanation());
        return rows;
    }
}
