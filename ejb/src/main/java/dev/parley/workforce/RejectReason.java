package dev.parley.workforce;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What agents can give as the reason of rejecting an offer (RT-6). */
@Entity
@Table(name = "reject_reason")
public class RejectReason extends Reason {

    protected RejectReason() {}

    RejectReason(String label, int position) {
        super(label, position);
    }

    @Override
    public ReasonUse use() {
        return ReasonUse.REJECT;
    }
}
