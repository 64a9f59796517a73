package dev.parley.web.licensing;

import dev.parley.licensing.LicenceHolder;
import java.util.List;
import java.util.Set;

/** A box for somebody who could have the licence. */
public record HolderChoice(long id, String name, boolean ticked) {

    static List<HolderChoice> of(List<LicenceHolder> all, Set<Long> ticked) {
        return all.stream()
                .map(each -> new HolderChoice(each.id(), each.name(), ticked.contains(each.id())))
                .toList();
    }
}
