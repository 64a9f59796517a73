package dev.parley.workforce;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Something that an agent can be good at. */
@Entity
public class Skill {

    @Id
    private long id = Ids.next();

    private String name = "";

    @Version
    private int version;

    protected Skill() {}

    public Skill(String name) {
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public int version() {
        return version;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
