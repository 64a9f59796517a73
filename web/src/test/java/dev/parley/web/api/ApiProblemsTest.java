package dev.parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OP-3: what other systems are told when something does not work")
class ApiProblemsTest {

    private final ApiProblems problems = new ApiProblems();

    private String told(Throwable problem, int status) {
        Response answer = problems.toResponse(problem);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        String body = (String) answer.getEntity();
        assertThat(body).contains("\"status\":" + status);
        return body;
    }

    @Test
    void whatTheFrameworkRefusesKeepsItsStatusAndHeaders() {
        assertThat(told(new NotSupportedException(), 415)).contains("Unsupported Media Type");
        told(new jakarta.ws.rs.NotFoundException(), 404);
        Response answer = problems.toResponse(new NotAllowedException("PUT"));
        assertThat(answer.getHeaderString("Allow")).isEqualTo("PUT");
        assertThat(answer.getEntity()).asString().contains("\"status\":405");
    }

    @Test
    void whatIsAnsweredAlreadyStaysAsItIs() {
        Response answer = Problem.unprocessable("It cannot be done.");
        assertThat(problems.toResponse(new jakarta.ws.rs.WebApplicationException(answer)))
                .isSameAs(answer);
        URI place = URI.create("/elsewhere");
        assertThat(problems.toResponse(new RedirectionException(307, place)).hasEntity())
                .isFalse();
    }

    @Test
    void aRefusalIsToldInItsOwnWordsAlsoWhereTheContainerHasWrappedIt() {
        assertThat(told(new EJBException(new RefusedException("Not now.")), 409))
                .contains("Not now.");
        assertThat(told(new NotFoundException("There is no such agent."), 404)).contains("There is no such agent.");
    }

    @Test
    void ofWhatBrokeOnlyAReferenceIsTold() {
        assertThat(told(new IllegalStateException("select secret from account"), 500))
                .contains("Reference ")
                .doesNotContain("secret");
    }
}
