package dev.parley.licensing;

import java.util.List;
import java.util.Optional;

/** All that the page of licences shows. @param loaded the files of late, the one in force first */
public record LicenceView(List<LicenceInForce> loaded, List<LicenceStock> stock, List<LicenceNotice> notices) {

    public LicenceView {
        loaded = List.copyOf(loaded);
        stock = List.copyOf(stock);
        notices = List.copyOf(notices);
    }

    public Optional<LicenceInForce> inForce() {
        return loaded.stream().findFirst();
    }
}
