package dev.parley.web.licensing;

import dev.parley.licensing.LicenceHolder;
import dev.parley.shared.NaturalOrder;
import dev.parley.web.view.Found;
import dev.parley.web.view.Paged;
import java.util.List;
import java.util.Set;

/** A box for somebody who could have the licence. @param had whether they have it, as the page shows it */
public record HolderChoice(long id, String name, boolean had, boolean ticked) {

    /**
     * One page of those whose name is looked for.
     *
     * @param page from 1
     */
    static Paged<HolderChoice> of(List<LicenceHolder> all, String find, int page, Set<Long> had, Set<Long> ticked) {
        return Paged.of(
                all.stream()
                        .filter(each -> Found.in(each.name(), find))
                        .sorted(NaturalOrder.by(LicenceHolder::name))
                        .map(each -> new HolderChoice(
                                each.id(), each.name(), had.contains(each.id()), ticked.contains(each.id())))
                        .toList(),
                page);
    }
}
