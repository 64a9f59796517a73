package dev.parley.channel;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What an account has paid for one thing on one day of UTC. */
@Entity
@Table(name = "account_cost")
public class AccountCost {

    @Id
    private long id = Ids.next();

    private long accountId;
    private LocalDate paidOn = LocalDate.EPOCH;
    private String kind = "";
    private long amount;
    private long microDollars;

    protected AccountCost() {}

    AccountCost(Costs.Key key, Costs.Sum sum) {
        this.accountId = key.accountId();
        this.paidOn = key.day();
        this.kind = key.kind();
        this.amount = sum.amount();
        this.microDollars = sum.microDollars();
    }

    LocalDate paidOn() {
        return paidOn;
    }

    String kind() {
        return kind;
    }

    long amount() {
        return amount;
    }

    long microDollars() {
        return microDollars;
    }

    long accountId() {
        return accountId;
    }
}
