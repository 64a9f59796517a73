package dev.parley.channel;

import dev.parley.channel.ChannelRules.AccountFacts;
import dev.parley.connector.api.Platform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What only a channel on X has to fulfil (CH-2): handles, keywords, languages, reply handles and grouping. */
final class XChannelRules {

    private static final int LONGEST_LANGUAGES = 400;
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Pattern SEARCHABLE = Pattern.compile(".*[\\p{L}\\p{N}\\p{So}].*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final ChannelFindings findings;
    private final ChannelDetails details;

    private XChannelRules(ChannelFindings findings) {
        this.findings = findings;
        this.details = findings.details();
    }

    static void check(ChannelFindings findings) {
        XChannelRules rules = new XChannelRules(findings);
        rules.checkReplyHandles();
        rules.checkTerms();
        rules.checkBlocked();
        Integer grouping = findings.details().groupingSeconds();
        if (grouping != null) {
            findings.checkRange(
                    ChannelField.GROUPING,
                    grouping,
                    Channel.LEAST_GROUPING,
                    Channel.MOST_GROUPING,
                    " s",
                    "off: leave the field empty");
        }
    }

    /** Each needs a connected account; its own handle is known once an account has been checked. */
    private void checkReplyHandles() {
        ChannelField field = ChannelField.REPLY_HANDLES;
        checkHandles(field, details.replyHandles());
        AccountFacts outbound = findings.around().accounts().get(details.outboundAccountId());
        if (!details.replyHandles().isEmpty()
                && (outbound == null || outbound.handle().isEmpty())) {
            findings.refuse(
                    field,
                    "The outbound account has not been checked yet, so its handle is not known."
                            + " Check it on the accounts page first.");
            return;
        }
        Set<String> connected = new HashSet<>();
        findings.around().accounts().values().stream()
                .filter(account -> account.platform() == Platform.X)
                .forEach(account -> connected.add(ChannelFindings.lower(account.handle())));
        details.replyHandles().stream()
                .filter(handle ->
                        HANDLE.matcher(handle).matches() && !connected.contains(ChannelFindings.lower(handle)))
                .forEach(handle -> findings.refuse(
                        field,
                        "No connected account has the handle @" + handle + ". Connect its account on the accounts page"
                                + " first, or remove it: a handle that is only tracked cannot answer."));
    }

    private void checkTerms() {
        checkHandles(ChannelField.HANDLES, details.handles());
        checkPhrases(ChannelField.KEYWORDS, details.keywords());
        checkPhrases(ChannelField.EXCLUSIONS, details.exclusions());
        if (details.handles().isEmpty() && details.keywords().isEmpty()) {
            findings.refuse(ChannelField.HANDLES, "Give at least one handle or one keyword to watch.");
        }
        Set<String> wanted = lowered(details.keywords());
        details.exclusions().stream()
                .filter(exclusion -> wanted.contains(ChannelFindings.lower(exclusion)))
                .forEach(exclusion -> findings.refuse(
                        ChannelField.EXCLUSIONS,
                        "“" + exclusion
                                + "” is also a keyword, so it would find nothing. Remove it from one of the two."));
        checkLanguages();
    }

    /** CH-8: what the flood guard has taken out cannot be typed in again before its time. */
    private void checkBlocked() {
        for (BlockedKeyword blocked : findings.around().blocked()) {
            if (details.keywords().stream().anyMatch(word -> ChannelTerms.same(word, blocked.keyword()))) {
                findings.refuse(
                        ChannelField.KEYWORDS,
                        "“" + blocked.keyword() + "” brought too many posts and is blocked until " + blocked.until()
                                + ". Leave it out until then, or have somebody with the right “Lift flood block” add"
                                + " it back beside this form.");
            }
        }
    }

    private void checkHandles(ChannelField field, List<String> handles) {
        handles.stream()
                .filter(handle -> !HANDLE.matcher(handle).matches())
                .forEach(handle -> findings.refuse(
                        field,
                        "“" + handle
                                + "” cannot be a handle on X. A handle has 1 to 15 letters, digits and underscores."));
        findings.checkOnce(field, handles);
    }

    private void checkPhrases(ChannelField field, List<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.length() > ChannelRules.LONGEST_TERM) {
                findings.refuse(
                        field,
                        "“" + phrase.substring(0, 20) + "…” is too long. "
                                + ChannelFindings.tooLong(phrase.length(), ChannelRules.LONGEST_TERM));
            } else if (!SEARCHABLE.matcher(phrase).matches()) {
                findings.refuse(
                        field, "“" + phrase + "” has no letter or digit, so X cannot search for it. Remove it.");
            }
        }
        findings.checkOnce(field, phrases);
    }

    private void checkLanguages() {
        details.languages().stream()
                .filter(language -> !LANGUAGE.matcher(language).matches())
                .forEach(language -> findings.refuse(
                        ChannelField.LANGUAGES,
                        "“" + language + "” is no language code. Give codes such as en or de."));
        if (String.join(",", details.languages()).length() > LONGEST_LANGUAGES) {
            findings.refuse(ChannelField.LANGUAGES, "These are too many. Leave the field empty to read any language.");
        }
    }

    private static Set<String> lowered(List<String> terms) {
        Set<String> low = new HashSet<>();
        terms.forEach(term -> low.add(ChannelFindings.lower(term)));
        return low;
    }
}
