package dev.parley.desk;

import dev.parley.shared.RefusedException;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.RejectReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Why agents reject offers (RT-6); an administrator says what can be chosen. */
@ApplicationScoped
public class RejectReasons {

    @Inject
    JpaStates states;

    /** What agents can choose now, in order. */
    public List<String> offered() {
        return states.listRejectReasons().stream()
                .filter(RejectReason::enabled)
                .map(RejectReason::label)
                .toList();
    }

    /** The reason as it is offered; empty where none was given. */
    Optional<String> chosen(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(offered().stream()
                .filter(value.strip()::equals)
                .findFirst()
                .orElseThrow(() -> new RefusedException("This reason is not offered any more. Choose another one.")));
    }
}
