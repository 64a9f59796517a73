package dev.parley.connector.facebook;

import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.graph.ErrorRow;
import dev.parley.connector.kit.graph.ErrorTable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the errors of pages and Messenger mean: the table of WIRE 2.7, row by row. */
final class FacebookErrors {

    private static final String RECONNECT = " Connect the account to Facebook again.";

    static final ErrorTable TABLE = new ErrorTable("facebook", "Facebook", rows());

    private FacebookErrors() {}

    private static List<ErrorRow> rows() {
        return Stream.of(limits(), tokens(), messages(), repetitions(), objects(), permissions(), refusals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorRow> limits() {
        return List.of(
                ErrorRow.temporary(1, "temporary", "Facebook has a passing problem of its own."),
                ErrorRow.temporary(2, "temporary", "Facebook has a passing problem of its own."),
                wait(4, "app-limit", "The app has used up its calls at Facebook"),
                wait(17, "user-limit", "The user has used up their calls at Facebook"),
                wait(32, "page-limit", "The page has used up its calls at Facebook"),
                wait(613, "call-limit", "Facebook takes no more calls of this kind for now"),
                wait(80001, "page-limit", "The page has used up its calls at Facebook"),
                wait(80002, "page-limit", "The account has used up its calls at Facebook"),
                wait(80006, "messenger-limit", "The page has used up its calls at Messenger"),
                ErrorRow.of(
                                368,
                                Action.WAIT_RESET,
                                "blocked-for-policy",
                                "Facebook has blocked this page for a while because what it did looked like spam. Look at"
                                        + " the page's support inbox; writing goes on in a day.")
                        .waiting(Duration.ofHours(24)));
    }

    private static ErrorRow wait(int code, String name, String words) {
        return ErrorRow.of(code, Action.WAIT_RESET, name, words + "; it goes on after the wait.");
    }

    private static List<ErrorRow> tokens() {
        return List.of(
                token(190, "token-app-removed", "The user has removed the app from their account.")
                        .sub(458),
                token(190, "token-checkpoint", "Facebook wants the user to log in there and pass a check.")
                        .sub(459),
                token(190, "token-password-changed", "The user has changed their password.")
                        .sub(460),
                token(190, "token-expired", "The access token has expired.").sub(463),
                token(190, "token-invalid", "Facebook does not accept the access token.")
                        .sub(467),
                token(190, "token-not-admin", "The user does not administer the page any more.")
                        .sub(492),
                token(190, "token-invalid", "Facebook does not accept the access token."),
                token(102, "token-invalid", "Facebook has ended the session."),
                token(104, "token-invalid", "Facebook saw no access token."));
    }

    private static ErrorRow token(int code, String name, String words) {
        return ErrorRow.of(code, Action.REFRESH, name, words + RECONNECT);
    }

    private static List<ErrorRow> messages() {
        return List.of(
                ErrorRow.of(
                                10,
                                Action.FAIL_ITEM,
                                "outside-window",
                                "The person last wrote too long ago. Facebook lets a page answer for 24 hours, or for 7 days"
                                        + " where the Human Agent feature was granted; wait until they write again.")
                        .sub(2018278),
                ErrorRow.of(
                                10,
                                Action.STOP_CHANNEL,
                                "page-restricted",
                                "Facebook does not let this page send messages for now. See the page's quality at Facebook,"
                                        + " then start the channel again.")
                        .sub(1893063),
                ErrorRow.of(100, Action.FAIL_ITEM, "no-such-person", "Facebook knows nobody with this ID on this page.")
                        .sub(2018001),
                ErrorRow.of(
                                100,
                                Action.FAIL_ITEM,
                                "human-agent-missing",
                                "The app was not granted the Human Agent feature: an administrator must ask Meta for it in"
                                        + " the app's review. Until then only 24 hours are open for an answer.")
                        .sub(2018276));
    }

    private static List<ErrorRow> repetitions() {
        return List.of(
                ErrorRow.of(
                        551,
                        Action.FAIL_ITEM,
                        "person-unavailable",
                        "This person cannot be reached on Messenger right now."),
                ErrorRow.of(
                        10900,
                        Action.DUPLICATE,
                        "replied-already",
                        "This was answered privately before; Facebook allows one private answer."),
                ErrorRow.of(
                        506,
                        Action.DUPLICATE,
                        "duplicate-content",
                        "Facebook refuses this because the page has just written the same: change the words."));
    }

    private static List<ErrorRow> objects() {
        return List.of(
                ErrorRow.of(
                                100,
                                Action.TARGET_GONE,
                                "gone",
                                "This is no longer on Facebook, or the page may not see it.")
                        .sub(33),
                ErrorRow.of(100, Action.FAIL_ITEM, "invalid", "Facebook does not accept this request.")
                        .withExplanation());
    }

    private static List<ErrorRow> permissions() {
        return List.of(permission(10, 10), permission(200, 299));
    }

    private static ErrorRow permission(int from, int to) {
        return ErrorRow.range(
                        from,
                        to,
                        Action.STOP_CHANNEL,
                        "no-permission",
                        "The app lacks a permission for this page. Connect the account again and grant all that is asked"
                                + " for.")
                .withExplanation();
    }

    private static List<ErrorRow> refusals() {
        return List.of(
                ErrorRow.of(
                        1705,
                        Action.FAIL_ITEM,
                        "comment-refused",
                        "Facebook does not take more comments here for now."),
                ErrorRow.of(
                        1404006,
                        Action.FAIL_ITEM,
                        "comment-refused",
                        "Facebook does not let this page comment here for now."),
                ErrorRow.of(
                        2200,
                        Action.STOP_CHANNEL,
                        "callback-refused",
                        "Facebook could not verify our address for webhooks: it must be reachable from the internet by HTTPS"
                                + " and know the verify token."),
                ErrorRow.of(
                        2500,
                        Action.STOP_CHANNEL,
                        "bad-address",
                        "Facebook does not know this call: check the base address and the API version of the account."));
    }
}
