package dev.parley.connector.x;

import dev.parley.connector.api.PlatformProblem.Action;

/** What an error of X means: the table of WIRE 1.7, row by row. */
record Verdict(Action action, String code, String words) {

    /** Code of every answer that cannot be read. */
    static final String UNREADABLE = "x.unreadable-answer";

    static final String UNREADABLE_WORDS =
            "X answered with something that is not its API's format. If this lasts, check the base address of the"
                    + " account and any proxy in between.";

    /** Code when the token or code that was to be exchanged is not good any more. */
    static final String REAUTHORISE = "x.reauthorise";

    /** Code when a post is in the wanted state already. */
    static final String DONE_ALREADY = "x.done-already";
    /** Code when the ID that a poll reads on from is older than what X keeps. */
    static final String POSITION_TOO_OLD = "x.position-too-old";
    /** Code when the place where a cut run stopped is no longer known. */
    static final String RESUME_LOST = "x.resume-lost";

    private static final String SERVER_ERROR = "x.server-error";

    static Verdict of(int status, XErrorBody error, Purpose purpose) {
        if (error.kind().equals("usage-capped") || error.says("usage cap")) {
            return new Verdict(
                    Action.STOP_CHANNEL,
                    "x.usage-capped",
                    "The monthly cap of the X plan is used up. Raise the cap in X's developer portal, then start the"
                            + " channel again.");
        }
        if (error.isEmpty() && isForeign(status, purpose)) {
            return notOfX(purpose);
        }
        if (purpose == Purpose.REFRESH && (status == 400 || status == 401 || status == 403)) {
            return refreshRefused(error);
        }
        return switch (status) {
            case 200, 201, 400 -> byKind(error, purpose);
            case 401 -> unauthorized();
            case 402 -> outOfCredits();
            case 403 -> Forbidden.of(error, purpose);
            case 404 -> gone(purpose);
            case 429 -> rateLimited();
            default -> byClass(status, purpose);
        };
    }

    /** Whether X would have said more to this than nothing. */
    private static boolean isForeign(int status, Purpose purpose) {
        return switch (purpose) {
            case POLL -> status == 400 || status == 403;
            case REFRESH -> status == 400 || status == 401 || status == 403 || status == 404;
            case WRITE, SET_STATE -> status == 404;
            case LOOK_UP -> false;
        };
    }

    /** Something in between answered, for example with a page of its own: it says nothing about account or post. */
    private static Verdict notOfX(Purpose purpose) {
        return new Verdict(purpose.whenUnclear(), UNREADABLE, UNREADABLE_WORDS);
    }

    /** A partial error says in its kind what a status would have said. */
    private static Verdict byKind(XErrorBody error, Purpose purpose) {
        return switch (error.kind()) {
            case "resource-not-found" -> gone(purpose);
            case "not-authorized-for-resource", "client-forbidden", "resource-unavailable", "disallowed-resource" ->
                Forbidden.of(error, purpose);
            case "internal-error", "field-hydration-failure" ->
                new Verdict(purpose.whenUnclear(), SERVER_ERROR, "X has a problem of its own (" + error.kind() + ").");
            default -> invalid(error, purpose);
        };
    }

    private static Verdict invalid(XErrorBody error, Purpose purpose) {
        if (error.code() == 186 || error.says("text is too long", "too long")) {
            return new Verdict(
                    purpose.whenRefused(),
                    "x.text-too-long",
                    "X finds the text too long: shorten it and send it again.");
        }
        if (purpose == Purpose.POLL) {
            return invalidPoll(error);
        }
        return new Verdict(
                Action.FAIL_ITEM, "x.invalid-request", "X does not accept this request: check the text and try again.");
    }

    private static Verdict invalidPoll(XErrorBody error) {
        if (error.says("until_id", "next_token", "pagination_token")) {
            return new Verdict(Action.RETRY, RESUME_LOST, "X no longer knows where the last reading stopped.");
        }
        if (error.says("since_id", "start_time")) {
            return new Verdict(Action.RETRY, POSITION_TOO_OLD, "X no longer has posts as old as the last one read.");
        }
        return new Verdict(
                Action.STOP_CHANNEL,
                "x.bad-query",
                "X does not accept the search query. Simplify the channel's handles, keywords and exclusions, then test"
                        + " the channel.");
    }

    private static Verdict refreshRefused(XErrorBody error) {
        if (error.says("invalid_client", "unauthorized_client")) {
            return new Verdict(
                    Action.STOP_CHANNEL,
                    "x.bad-client",
                    "X does not know this client ID and secret: check them in X's developer portal.");
        }
        return new Verdict(
                Action.STOP_CHANNEL,
                REAUTHORISE,
                "X no longer accepts the refresh token. Connect the account to X again.");
    }

    private static Verdict unauthorized() {
        return new Verdict(
                Action.REFRESH,
                "x.unauthorized",
                "X does not accept the access token. If a refresh does not help, connect the account to X again.");
    }

    private static Verdict outOfCredits() {
        return new Verdict(
                Action.STOP_CHANNEL,
                "x.out-of-credits",
                "The X account has no credits left. Top them up in X's developer portal, then start the channel again.");
    }

    static Verdict gone(Purpose purpose) {
        if (purpose == Purpose.POLL || purpose == Purpose.REFRESH) {
            return new Verdict(
                    purpose == Purpose.POLL ? Action.RETRY : Action.STOP_CHANNEL,
                    "x.no-such-address",
                    "There is no X API at this address: check the base address of the account.");
        }
        return new Verdict(Action.TARGET_GONE, "x.not-found", "This is no longer on X: it was deleted or hidden.");
    }

    private static Verdict rateLimited() {
        return new Verdict(
                Action.WAIT_RESET, "x.rate-limited", "X's rate limit is used up; it goes on after the reset.");
    }

    private static Verdict byClass(int status, Purpose purpose) {
        if (status >= 500) {
            return new Verdict(
                    purpose.whenUnclear(), SERVER_ERROR, "X has a problem of its own (status " + status + ").");
        }
        if (status >= 400) {
            return new Verdict(purpose.whenRefused(), "x.refused", "X refused the request (status " + status + ").");
        }
        return new Verdict(
                purpose.whenUnclear(),
                UNREADABLE,
                "X answered with status " + status + ", which its API does not use. Check the base address of the"
                        + " account and any proxy in between; redirects are not followed.");
    }
}
