package dev.parley.workforce;

import dev.parley.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** A desk that an agent is logged in at; it can carry licences (RT-2). */
@Entity
public class Station {

    @Id
    private long id = Ids.next();

    private String name = "";

    @ElementCollection
    @CollectionTable(name = "station_licence", joinColumns = @JoinColumn(name = "station_id"))
    @Column(name = "licence")
    private Set<String> licences = new HashSet<>();

    @Version
    private int version;

    protected Station() {}

    public Station(String name) {
        this.name = name;
    }

    public void license(String licence) {
        licences.add(licence);
    }

    public void withdraw(String licence) {
        licences.remove(licence);
    }

    public void rename(String newName) {
        name = newName;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<String> licences() {
        return Set.copyOf(licences);
    }
}
