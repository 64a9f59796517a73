package dev.parley.channel;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Notes that a platform sends nothing for an account as a whole, so that administrators learn of it and not only the
 * agents whose replies fail: locked, reported as spam, not to be charged (WIRE sections 2.7 and 3.7).
 */
@ApplicationScoped
public class StoppedSending {

    private static final System.Logger LOG = System.getLogger(StoppedSending.class.getName());

    @Inject
    AccountStore store;

    @Inject
    Nudges nudges;

    /** What a try to send has met, or what the platform told of a reply afterwards. */
    public void heard(long accountId, PlatformProblem problem) {
        if (problem.action() == Action.STOP_CHANNEL
                && !problem.code().equals(AccountTokens.REFUSED)
                && store.sendingStopped(accountId, problem)) {
            LOG.log(WARNING, "Account {0,number,#}: nothing is sent for it ({1}).", accountId, problem.code());
            nudges.send(Nudge.channels());
        }
    }

    /** The platform has taken a reply. */
    public void sent(long accountId) {
        if (store.sendingGoesOn(accountId)) {
            nudges.send(Nudge.channels());
        }
    }
}
