package dev.parley.channel;

import java.util.List;

/** Channels that choose what they watch out of what their account has: pages, a phone number, businesses. */
final class SourceRules {

    private SourceRules() {}

    /** CH-1: pages that the account administers, no others. */
    static void checkPages(ChannelFindings findings) {
        check(
                findings,
                "page",
                "Choose at least one page. Where one is missing, its administrator has to let the"
                        + " account's user manage it on Facebook.");
        IntakeOptions options = findings.details().options();
        if (options.singleComment() && !options.submitComments()) {
            findings.refuse(
                    ChannelField.COMMENTS,
                    "Comments can be routed one by one only where they are submitted. Tick “Submit comments” too, or"
                            + " leave single comments off.");
        }
    }

    /** CH-3: one number, which no other channel has. */
    static void checkNumber(ChannelFindings findings) {
        List<String> chosen = findings.details().sources();
        if (chosen.size() > 1) {
            findings.refuse(
                    ChannelField.SOURCES, "Choose one phone number. Make a channel of its own for each further one.");
            return;
        }
        check(findings, "phone number", "Choose the phone number that this channel answers on.");
        for (String number : chosen) {
            String other = findings.around().sources().taken().get(number);
            if (other != null) {
                findings.refuse(
                        ChannelField.SOURCES,
                        "The channel “" + other + "” already has the number "
                                + findings.around().sources().nameOf(number) + ". Choose another number.");
            }
        }
    }

    /** CH-4. */
    static void checkBusinesses(ChannelFindings findings) {
        check(findings, "business", "Choose at least one business. They are entered at the account.");
        findings.checkRange(
                ChannelField.HISTORY_WINDOW,
                findings.details().options().historyWindowSeconds(),
                IntakeOptions.LEAST_HISTORY,
                IntakeOptions.MOST_HISTORY,
                " s",
                "a week: 604800");
    }

    private static void check(ChannelFindings findings, String what, String none) {
        List<String> chosen = findings.details().sources();
        SourceFacts facts = findings.around().sources();
        if (chosen.isEmpty()) {
            findings.refuse(ChannelField.SOURCES, none);
        }
        for (String source : chosen) {
            if (facts.isForeign(source)) {
                findings.refuse(
                        ChannelField.SOURCES,
                        "The account has no " + what + " with the ID " + source + ". Choose one that it has.");
            } else if (facts.isUnknown(source)) {
                findings.refuse(
                        ChannelField.SOURCES,
                        "The platform has not told yet whether the account has the " + what + " " + source
                                + ". Wait until the choice is shown, then save again.");
                return;
            }
        }
    }
}
