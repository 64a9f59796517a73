package dev.parley.web.channel;

import dev.parley.channel.AccountReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Names the accounts that a platform refuses in the health report. It stays up: a restart would not let them in again. */
@Readiness
@ApplicationScoped
public class AccountHealth implements HealthCheck {

    @Inject
    AccountReport report;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("accounts").up();
        report.troubled().forEach(each -> answer.withData(each.account(), each.words()));
        return answer.build();
    }
}
