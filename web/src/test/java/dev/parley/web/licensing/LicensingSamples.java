package dev.parley.web.licensing;

import dev.parley.licensing.LicenceHolder;
import dev.parley.web.desk.SampleModels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** What the pages about licences show, made up. */
public final class LicensingSamples {

    private LicensingSamples() {}

    /** The second page of 120 users, each tenth of whom has the licence, and the only one of stations. */
    public static Map<String, Object> holders() {
        Map<String, Object> model = SampleModels.frame("setup");
        List<LicenceHolder> users = LongStream.rangeClosed(1, 120)
                .mapToObj(id -> new LicenceHolder(id, "Agent " + id))
                .toList();
        Set<Long> holders = Set.of(10L, 60L, 110L);
        model.put("tabs", List.of());
        model.put("tab", "licences");
        model.put("name", "I3_ACCESS_ACD_WHATSAPP");
        model.put("counts", "50 licensed, 3 assigned, 47 free");
        model.put("find", "agent");
        model.put("problem", "");
        model.put("users", HolderChoice.of(users, "agent", 2, holders, holders));
        model.put(
                "stations",
                HolderChoice.of(List.of(new LicenceHolder(7, "Agents' desk")), "agent", 1, Set.of(7L), Set.of()));
        return model;
    }
}
