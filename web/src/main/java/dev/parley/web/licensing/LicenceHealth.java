package dev.parley.web.licensing;

import dev.parley.licensing.LicenceNotice;
import dev.parley.licensing.LicenceReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says in the health report what ends soon. It stays up: a restart would not bring a licence back. */
@Readiness
@ApplicationScoped
public class LicenceHealth implements HealthCheck {

    @Inject
    LicenceReport report;

    @Override
    public HealthCheckResponse call() {
        List<LicenceNotice> notices = report.notices();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("licences").up();
        notices.forEach(notice -> answer.withData(notice.licence(), notice.words()));
        return answer.build();
    }
}
