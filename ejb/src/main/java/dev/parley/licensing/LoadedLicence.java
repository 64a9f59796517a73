package dev.parley.licensing;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A licence file as it was loaded; the one loaded last is in force. */
@Entity
@Table(name = "licence_file")
public class LoadedLicence {

    @Id
    private long id = Ids.next();

    private String licenceId = "";
    private String licensee = "";
    private Instant issuedAt = Instant.EPOCH;
    private @Nullable Instant expiresAt;
    private Instant loadedAt = Instant.EPOCH;
    private String loadedBy = "";
    private String content = "";

    protected LoadedLicence() {}

    LoadedLicence(LicenceFile file, String content, String loadedBy, Instant now) {
        this.licenceId = file.licenceId();
        this.licensee = file.licensee();
        this.issuedAt = file.issued();
        this.expiresAt = file.expires();
        this.loadedAt = now;
        this.loadedBy = loadedBy;
        this.content = content;
    }

    LicenceInForce summary() {
        return new LicenceInForce(id, licenceId, licensee, issuedAt, expiresAt, loadedAt, loadedBy);
    }

    String content() {
        return content;
    }
}
