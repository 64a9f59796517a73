package dev.parley.web.licensing;

import dev.parley.licensing.LicenceHolder;
import dev.parley.shared.NaturalOrder;
import dev.parley.web.view.Found;
import java.util.List;
import java.util.Set;

/** A box for somebody who could have the licence. @param had whether they have it */
public record HolderChoice(long id, String name, boolean had, boolean ticked) {

    static List<HolderChoice> of(List<LicenceHolder> all, String find, Set<Long> holders, Set<Long> ticked) {
        return all.stream()
                .filter(each -> Found.in(each.name(), find))
                .sorted(NaturalOrder.by(LicenceHolder::name))
                .map(each -> new HolderChoice(
                        each.id(), each.name(), holders.contains(each.id()), ticked.contains(each.id())))
                .toList();
    }
}
