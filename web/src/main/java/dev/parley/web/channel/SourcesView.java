package dev.parley.web.channel;

import dev.parley.channel.ChannelShape;
import dev.parley.channel.SourceList;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages, phone numbers or businesses of an account: to look at, and to choose for a channel.
 *
 * @param address where it is read again until the platform has told
 * @param one whether only one can be chosen
 * @param problem why the platform could not be asked, or empty
 */
public record SourcesView(
        String address, String label, boolean one, List<Line> lines, boolean asking, boolean told, String problem) {

    /** One of them. */
    public record Line(String id, String name, String facts, boolean chosen) {

        /** Its ID where its name says something else. */
        public String about() {
            String known = name.equals(id) ? "" : id;
            return known.isEmpty() || facts.isEmpty() ? known + facts : known + " · " + facts;
        }
    }

    private static final Map<String, String> TOLD = Map.of("category", "", "quality", "quality ", "status", "status ");

    public SourcesView {
        lines = List.copyOf(lines);
    }

    static SourcesView ofAccount(long account, Platform platform, SourceList list) {
        return of("/app/accounts/" + account + "/sources", platform, list, List.of());
    }

    static SourcesView ofChannel(long account, Platform platform, SourceList list, List<String> chosen) {
        return of("/app/channels/sources?account=" + account, platform, list, chosen);
    }

    private static SourcesView of(String address, Platform platform, SourceList list, List<String> chosen) {
        ChannelShape shape = ChannelShape.of(platform);
        Map<String, Line> lines = new LinkedHashMap<>();
        list.told().orElse(List.of()).forEach(source -> lines.put(source.platformId(), line(source, chosen)));
        String gone = list.told().isPresent() ? "not among those of the account" : "";
        chosen.forEach(id -> lines.putIfAbsent(id, new Line(id, id, gone, true)));
        return new SourcesView(
                address,
                shape.sourcesLabel(),
                shape.oneSource(),
                new ArrayList<>(lines.values()),
                list.asking(),
                list.told().isPresent(),
                list.problem());
    }

    private static Line line(Source source, List<String> chosen) {
        List<String> facts = new ArrayList<>();
        TOLD.keySet().stream().sorted().forEach(fact -> {
            String value = source.facts().getOrDefault(fact, "");
            if (!value.isEmpty()) {
                facts.add(TOLD.get(fact) + value);
            }
        });
        return new Line(
                source.platformId(), source.name(), String.join(", ", facts), chosen.contains(source.platformId()));
    }
}
