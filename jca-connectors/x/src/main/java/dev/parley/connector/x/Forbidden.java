package dev.parley.connector.x;

import dev.parley.connector.api.PlatformProblem.Action;
import org.jspecify.annotations.Nullable;

/** The kinds of 403, most telling first (WIRE 1.7 and 1.3). */
final class Forbidden {

    private Forbidden() {}

    static Verdict of(XErrorBody error, Purpose purpose) {
        if (error.code() == 187 || error.says("duplicate")) {
            return new Verdict(
                    Action.DUPLICATE,
                    "x.duplicate-content",
                    "X refused an exact repetition: the same text was posted a short while ago. Change the text to post"
                            + " it again.");
        }
        if (error.code() == 139
                || error.code() == 327
                || error.says("already retweeted", "already reposted", "already liked", "already favorited")) {
            return new Verdict(Action.FAIL_ITEM, Verdict.DONE_ALREADY, "The post is in this state already.");
        }
        Verdict channelWide = channelWide(error);
        return channelWide != null ? channelWide : ofItem(error, purpose);
    }

    private static @Nullable Verdict channelWide(XErrorBody error) {
        if (error.code() == 326
                || error.code() == 64
                || error.says("account is temporarily locked", "account is suspended")) {
            return new Verdict(
                    Action.STOP_CHANNEL,
                    "x.account-locked",
                    "X has locked the account: sign in to X with it and follow the instructions there.");
        }
        if (error.kind().equals("oauth1-permissions") || error.says("app permissions", "scope")) {
            return new Verdict(
                    Action.STOP_CHANNEL,
                    "x.missing-permission",
                    "The connection lacks a permission. Connect the account to X again and allow reading, writing and"
                            + " direct messages.");
        }
        if (error.kind().equals("client-forbidden") || error.says("client-not-enrolled", "client forbidden")) {
            return new Verdict(
                    Action.STOP_CHANNEL,
                    "x.client-forbidden",
                    "X does not let this app use the call: attach the app to a project in X's developer portal.");
        }
        return null;
    }

    private static Verdict ofItem(XErrorBody error, Purpose purpose) {
        if (error.kind().equals("unsupported-authentication")) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.unsupported-authentication",
                    "X wants another kind of credentials for this: connect the account with a user token.");
        }
        if (error.code() == 349 || error.says("direct message", "dm ", "dms", "messages to")) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.message-not-allowed",
                    "This person does not accept direct messages from the account.");
        }
        if (error.says("your plan", "access level", "not available in", "api plan", "enterprise")) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.not-in-plan",
                    "Your X plan does not include this: X gives likes, quotes and some other calls to Enterprise plans only.");
        }
        Verdict unwelcome = unwelcome(error, purpose);
        return unwelcome != null ? unwelcome : ofAuthor(error, purpose);
    }

    /** X takes neither this edit nor this reply. */
    private static @Nullable Verdict unwelcome(XErrorBody error, Purpose purpose) {
        if (error.says(" edit")) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.edit-not-allowed",
                    "X does not let this post be edited any more: only its latest version can be, within an hour, up to"
                            + " five times, and by Premium accounts. Delete it and write it again.");
        }
        if (purpose == Purpose.WRITE && error.says("not been mentioned", "otherwise engaged", "summon")) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.not-summoned",
                    "Your X plan allows a reply only where the author mentioned or quoted the account. An Enterprise"
                            + " plan lifts this; or write them a direct message.");
        }
        if (purpose == Purpose.WRITE
                && (error.code() == 433
                        || error.code() == 385
                        || error.says("reply", "replies", "mentioned", "summon"))) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.reply-not-allowed",
                    "X does not allow this reply: its author did not mention or quote the account, or limits who may"
                            + " reply. An Enterprise plan lifts the first rule.");
        }
        return null;
    }

    private static Verdict ofAuthor(XErrorBody error, Purpose purpose) {
        if (error.kind().equals("not-authorized-for-resource") || error.says("protected", "blocked")) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.not-authorized",
                    "The author protects this post or has blocked the account.");
        }
        return new Verdict(
                purpose.whenRefused(),
                "x.forbidden",
                "X does not allow this. Check the app's rights in X's developer portal.");
    }
}
