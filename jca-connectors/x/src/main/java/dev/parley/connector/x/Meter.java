package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CostMeter;
import dev.parley.connector.kit.LenientObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what the calls of one session cost. An Enterprise plan has a price of its own, so only counts are told. */
final class Meter implements CostMeter {

    private final Map<Price, Integer> counts = new EnumMap<>(Price.class);
    private final boolean billed;

    Meter(AccountAccess access) {
        this.billed = access.option(Option.PLAN)
                .filter("enterprise"::equalsIgnoreCase)
                .isEmpty();
    }

    void add(XRequest request, LenientObject answer) {
        Prices.of(request, answer).forEach((price, count) -> counts.merge(price, count, Integer::sum));
    }

    /** A post that came by itself, with what it brought along. */
    void add(LenientObject arrived) {
        Prices.ofArrival(arrived).forEach((price, count) -> counts.merge(price, count, Integer::sum));
    }

    @Override
    public List<Cost> take() {
        List<Cost> costs = counts.entrySet().stream()
                .map(each -> each.getKey().of(each.getValue(), billed))
                .toList();
        counts.clear();
        return costs;
    }
}
