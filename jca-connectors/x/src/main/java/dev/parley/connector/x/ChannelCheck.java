package dev.parley.connector.x;

import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.Finding;
import dev.parley.connector.x.XRequest.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Test this channel" (CH-14): each part is tried on its own and told in words. */
record ChannelCheck(XApi api, Profiles profiles) {

    /** A clock this far off is worth a warning. */
    static final Duration WARN_SKEW = Duration.ofSeconds(30);
    /** A clock this far off breaks signatures and reconciliation. */
    static final Duration FAIL_SKEW = Duration.ofMinutes(5);
    /** Each handle costs a call, so a long list is tried in part. */
    static final int MOST_HANDLES = 20;

    List<CheckResult> check(WatchQuery watch) {
        return List.of(
                run("Credentials", this::credentials),
                run("Permissions", this::permissions),
                run("Handles", () -> handles(watch.handles())),
                run("Search", () -> search(watch)),
                run("Clock", this::clock));
    }

    private CheckResult run(String part, Finding.Probe probe) {
        return Finding.of(part, api::now, probe);
    }

    private Finding credentials() throws PlatformException {
        AccountProfile me = profiles.whoAmI();
        String expected = api.access().platformUserId();
        if (!expected.isEmpty() && !expected.equals(me.platformId())) {
            return Finding.failed(
                    "The credentials belong to @" + me.handle() + ", which is another account: connect the right one.");
        }
        return Finding.passed("Connected as @" + me.handle() + " (" + me.displayName() + ").");
    }

    /** X names the rights of a token nowhere, so one read right is tried and the access level taken where it is told. */
    private Finding permissions() throws PlatformException {
        XAnswer answer = api.call(
                XRequest.read("/2/dm_events", Purpose.LOOK_UP, Identity.USER).with("max_results", "1"));
        Optional<String> level = answer.http().header("x-access-level");
        if (level.filter(given -> !given.contains("write")).isPresent()) {
            return Finding.failed("The connection may read but not write (" + level.get()
                    + "). Give the app the right to write in X's developer portal, then connect again.");
        }
        return Finding.passed(level.map(given -> "X grants " + given + ".")
                .orElse("Posts and direct messages can be read; the right to write shows with the first reply."));
    }

    private Finding handles(List<String> handles) throws PlatformException {
        List<String> missing = new ArrayList<>();
        List<String> tried = handles.stream().limit(MOST_HANDLES).toList();
        for (String handle : tried) {
            if (!reachable(handle.strip().replaceFirst("^@", ""))) {
                missing.add("@" + handle);
            }
        }
        if (!missing.isEmpty()) {
            return Finding.failed(String.join(", ", missing) + " cannot be found on X: check the spelling.");
        }
        String rest = handles.size() > tried.size() ? " Only the first " + tried.size() + " were tried." : "";
        return Finding.passed("Handles found: " + tried.size() + "." + rest);
    }

    private boolean reachable(String handle) throws PlatformException {
        if (SearchTerm.mention(handle).isEmpty()) {
            return false;
        }
        try {
            profiles.byHandle(handle);
            return true;
        } catch (PlatformException problem) {
            if (problem.problem().action() == Action.TARGET_GONE) {
                return false;
            }
            throw problem;
        }
    }

    private Finding search(WatchQuery watch) throws PlatformException {
        SearchPlan plan = QueryCompiler.compile(watch, api.access());
        if (plan.queries().isEmpty()) {
            return Finding.warning("Nothing is watched yet: add a handle or a keyword.");
        }
        Optional<Budget> budget = Optional.empty();
        for (SearchQuery query : plan.queries()) {
            budget = api.call(XRequest.read("/2/tweets/search/recent", Purpose.POLL, Identity.APP_OR_USER)
                            .with("query", query.text())
                            .with("max_results", "10"))
                    .budget();
        }
        String accepted = "X accepts the search in " + plan.queries().size() + " queries."
                + budget.map(ChannelCheck::words).orElse("");
        return plan.leftOut().isEmpty()
                ? Finding.passed(accepted)
                : Finding.warning(accepted + " Left out: " + String.join("; ", plan.leftOut()) + ".");
    }

    private static String words(Budget budget) {
        return " " + budget.remaining() + " of " + budget.limit() + " calls are left until " + budget.resetsAt() + ".";
    }

    private Finding clock() {
        return Finding.ofClock("X", api.clockSkew(), WARN_SKEW, FAIL_SKEW);
    }
}
