package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The platform says no; carries the body of WIRE 1.7. */
final class Refusal extends RuntimeException {
    private static final String PROBLEMS = "https://api.x.com/2/problems/";
    private static final String BLANK = "about:blank";
    private final int status;
    private final JsonObject body;

    Refusal(int status, JsonObject body) {
        super("HTTP " + status, null, false, false);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    JsonObject body() {
        return body;
    }

    private static JsonObjectBuilder problem(int status, String title, String detail, String type) {
        return JsonText.object()
                .add("title", title)
                .add("detail", detail)
                .add("type", type)
                .add("status", status);
    }

    static Refusal invalid(String parameter, String value, String message) {
        JsonObject error = JsonText.object()
                .add(
                        "parameters",
                        JsonText.object().add(parameter, JsonText.array().add(value)))
                .add("message", message)
                .build();
        return new Refusal(
                400,
                problem(400, "Invalid Request", message, PROBLEMS + "invalid-request")
                        .add("errors", JsonText.array().add(error))
                        .build());
    }

    static Refusal unauthorized() {
        return blank(401, "Unauthorized", "Unauthorized");
    }

    static Refusal forbidden(String detail) {
        return blank(403, "Forbidden", detail);
    }

    static Refusal tooMany() {
        return blank(429, "Too Many Requests", "Too Many Requests");
    }

    static Refusal outOfCredits() {
        return blank(402, "Payment Required", "Your account has no credits left.");
    }

    private static Refusal blank(int status, String title, String detail) {
        return new Refusal(status, problem(status, title, detail, BLANK).build());
    }

    static Refusal appOnly() {
        String detail = "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. "
                + "Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].";
        return new Refusal(
                403,
                problem(403, "Unsupported Authentication", detail, PROBLEMS + "unsupported-authentication")
                        .build());
    }

    static Refusal userOnly() {
        String detail = "Authenticating with OAuth 2.0 User Context is forbidden for this endpoint. "
                + "Supported authentication types are [OAuth 2.0 Application-Only].";
        return new Refusal(
                403,
                problem(403, "Unsupported Authentication", detail, PROBLEMS + "unsupported-authentication")
                        .build());
    }

    /** The stream of an app that wants nothing. */
    static Refusal noRules() {
        return new Refusal(
                409,
                problem(
                                409,
                                "RuleConfigurationIssue",
                                "You must define rules to connect to the stream.",
                                PROBLEMS + "rule-configuration")
                        .build());
    }

    static Refusal tooManyConnections() {
        return new Refusal(
                429,
                JsonText.object()
                        .add("title", "ConnectionException")
                        .add("detail", "This stream is currently at the maximum allowed connection limit.")
                        .add("connection_issue", "TooManyConnections")
                        .add("type", PROBLEMS + "streaming-connection")
                        .build());
    }

    static Refusal notFound(String resource, String parameter, String value) {
        return new Refusal(
                404,
                JsonText.object(missing(resource, parameter, value))
                        .add("status", 404)
                        .build());
    }

    /** The item of {@code errors} for something that is not there. */
    static JsonObject missing(String resource, String parameter, String value) {
        return JsonText.object()
                .add("value", value)
                .add("detail", "Could not find " + resource + " with " + parameter + ": [" + value + "].")
                .add("title", "Not Found Error")
                .add("resource_type", resource)
                .add("parameter", parameter)
                .add("resource_id", value)
                .add("type", PROBLEMS + "resource-not-found")
                .build();
    }

    /** The token endpoints answer in the words of OAuth 2. */
    static Refusal oauth(int status, String error, String description) {
        return new Refusal(
                status,
                JsonText.object()
                        .add("error", error)
                        .add("error_description", description)
                        .build());
    }
}
