package dev.parley.desk;

import java.util.List;

/** <em>My Interactions</em> (AG-1), in groups; each is sorted by what is due first. */
public record MyInteractions(
        List<InteractionCard> offers,
        List<InteractionCard> needReply,
        List<InteractionCard> waitingForCustomer,
        List<InteractionCard> parked,
        List<InteractionCard> wrapUp) {

    public int count() {
        return needReply.size() + waitingForCustomer.size() + parked.size() + wrapUp.size();
    }
}
