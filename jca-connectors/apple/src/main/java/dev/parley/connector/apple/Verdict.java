package dev.parley.connector.apple;

import dev.parley.connector.api.PlatformProblem.Action;

/**
 * What a status of Apple means: the table of WIRE 4.6, row by row. A message keeps its ID at every try, so nothing that
 * Apple answers leaves it unclear whether to send again.
 */
record Verdict(Action action, String code, String words) {

    static Verdict of(int status, Purpose purpose) {
        return switch (status) {
            case 400 -> badRequest(purpose);
            case 401 ->
                new Verdict(
                        Action.STOP_CHANNEL,
                        "apple.no-authorization",
                        "Apple saw no authorization. A proxy in between may remove the header: let it pass.");
            case 403 ->
                new Verdict(
                        Action.STOP_CHANNEL,
                        "apple.token-refused",
                        "Apple does not accept our token. Compare the service provider ID and the secret with Apple"
                                + " Business Register, and this server's clock with the time.");
            case 404 -> notFound(purpose);
            case 410 ->
                new Verdict(
                        Action.FAIL_ITEM,
                        "apple.conversation-closed",
                        "The customer has ended the conversation: nothing can be sent until they write again.");
            case 413 ->
                new Verdict(
                        Action.FAIL_ITEM,
                        "apple.too-large",
                        "Apple finds this too large: send less, or smaller files.");
            case 429 -> new Verdict(Action.RETRY, "apple.too-fast", "Apple asks to send more slowly.");
            default -> byClass(status);
        };
    }

    private static Verdict badRequest(Purpose purpose) {
        return purpose == Purpose.CHECK
                ? new Verdict(
                        Action.STOP_CHANNEL,
                        "apple.bad-business",
                        "Apple does not accept this business ID: compare it with Apple Business Register.")
                : new Verdict(
                        Action.FAIL_ITEM,
                        "apple.bad-request",
                        "Apple does not accept this: the customer's device may not be able to show it. Send it as plain"
                                + " text.");
    }

    private static Verdict notFound(Purpose purpose) {
        return switch (purpose) {
            case SEND ->
                new Verdict(
                        Action.FAIL_ITEM,
                        "apple.unknown-recipient",
                        "Apple no longer knows this customer: they can only be answered after they write again.");
            case DOWNLOAD ->
                new Verdict(
                        Action.FAIL_ITEM,
                        "apple.attachment-gone",
                        "Apple no longer has this attachment: ask the customer to send it again.");
            case UPLOAD, CHECK ->
                new Verdict(
                        Action.STOP_CHANNEL,
                        "apple.unknown-business",
                        "Apple does not know this business ID or this address: check both in the account.");
        };
    }

    private static Verdict byClass(int status) {
        if (status >= 500) {
            return new Verdict(
                    Action.RETRY, "apple.server-error", "Apple has a problem of its own (status " + status + ").");
        }
        if (status >= 400) {
            return new Verdict(Action.FAIL_ITEM, "apple.refused", "Apple refused the request (status " + status + ").");
        }
        return unreadable();
    }

    static Verdict unreadable() {
        return new Verdict(
                Action.RETRY,
                "apple.unreadable-answer",
                "Apple answered with something that is not its API's format. If this lasts, check the base address of"
                        + " the account and any proxy in between.");
    }
}
