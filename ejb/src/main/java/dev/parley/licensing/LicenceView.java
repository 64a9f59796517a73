package dev.parley.licensing;

import java.util.List;
import java.util.Optional;

/** All that the page of licences shows. */
public record LicenceView(Optional<LicenceInForce> inForce, List<LicenceStock> stock, List<LicenceNotice> notices) {

    public LicenceView {
        stock = List.copyOf(stock);
        notices = List.copyOf(notices);
    }
}
