package dev.parley.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * What an account has paid this month.
 *
 * @param today the day of UTC
 * @param lines by what was paid for
 * @param days by day, the first one first
 */
public record CostReport(LocalDate today, List<Line> lines, List<Day> days) {

    /** One thing that is paid for; amounts of money in millionths of a US dollar. */
    public record Line(String kind, long amountToday, long dollarsToday, long amount, long dollars) {

        private Line plus(AccountCost cost, LocalDate today) {
            boolean isToday = cost.paidOn().equals(today);
            return new Line(
                    kind,
                    amountToday + (isToday ? cost.amount() : 0),
                    dollarsToday + (isToday ? cost.microDollars() : 0),
                    amount + cost.amount(),
                    dollars + cost.microDollars());
        }
    }

    /** What a day cost. */
    public record Day(LocalDate day, long dollars) {}

    static CostReport of(List<AccountCost> costs, LocalDate today) {
        TreeMap<String, Line> lines = new TreeMap<>();
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        costs.forEach(cost -> {
            Line sum = lines.getOrDefault(cost.kind(), new Line(cost.kind(), 0, 0, 0, 0));
            lines.put(cost.kind(), sum.plus(cost, today));
            days.merge(cost.paidOn(), cost.microDollars(), Long::sum);
        });
        return new CostReport(
                today,
                List.copyOf(lines.values()),
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList());
    }

    public long dollarsToday() {
        return lines.stream().mapToLong(Line::dollarsToday).sum();
    }

    public long dollars() {
        return lines.stream().mapToLong(Line::dollars).sum();
    }
}
