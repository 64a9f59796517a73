package dev.parley.it.container;

import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.apikey.ApiKeys;
import dev.parley.apikey.ApiKeys.Making.Made;
import dev.parley.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What other systems are told over HTTP. */
interface ApiTests {

    @Test
    @DisplayName("OP-3: whatever is wrong with a call is told as problem+json")
    default void what_is_wrong_is_a_problem() throws IOException, InterruptedException {
        String key = ((Made) the(ApiKeys.class).create(LicensingTests.ADMINISTRATOR, "Errors " + Ids.next())).text();
        String load = "agents/nobody/load";
        assertProblem(HttpRequest.newBuilder(at("routing/forecast")), 401);
        assertProblem(calling("parley_wrong", "routing/forecast"), 401);
        assertProblem(calling(key, "nudges"), 403);
        assertProblem(calling(key, "nothing/here"), 404);
        assertThat(assertProblem(calling(key, load), 405).headers().allValues("Allow"))
                .singleElement()
                .asString()
                .contains("PUT");
        assertProblem(calling(key, "routing/forecast").setHeader("Accept", "text/html"), 406);
        assertProblem(
                calling(key, load).setHeader("Content-Type", "text/plain").PUT(BodyPublishers.ofString("none")), 415);
    }

    private static HttpRequest.Builder calling(String key, String what) {
        return HttpRequest.newBuilder(at(what)).header("Authorization", "Bearer " + key);
    }

    /** Where the server is that runs the tests. */
    private static URI at(String what) {
        HttpServletRequest runner = the(HttpServletRequest.class);
        return URI.create("http://127.0.0.1:" + runner.getLocalPort() + runner.getContextPath() + "/api/" + what);
    }

    private static HttpResponse<String> assertProblem(HttpRequest.Builder call, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(call.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as("%s", answer.uri())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"detail\":");
        return answer;
    }
}
