package dev.parley.workforce;

import dev.parley.shared.Ids;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Words that agents can choose, in an order. */
@MappedSuperclass
public abstract class Reason {

    @Id
    private long id = Ids.next();

    private String label = "";

    private int position;

    private boolean enabled = true;

    @Version
    private int version;

    protected Reason() {}

    protected Reason(String label, int position) {
        this.label = label;
        this.position = position;
    }

    /** What it is the reason of. */
    public abstract ReasonUse use();

    public void offer(boolean offered) {
        enabled = offered;
    }

    /** Each takes the other's place. */
    public void swapWith(Reason other) {
        int own = position;
        position = other.position;
        other.position = own;
    }

    public long id() {
        return id;
    }

    public String label() {
        return label;
    }

    public int position() {
        return position;
    }

    public boolean enabled() {
        return enabled;
    }
}
