package dev.parley.web.workforce;

import dev.parley.administration.Directory;
import dev.parley.administration.Inherited;
import dev.parley.administration.LicenceUse;
import dev.parley.administration.Member;
import dev.parley.administration.SkillLine;
import dev.parley.administration.UserChoices;
import dev.parley.administration.UserFilter;
import dev.parley.administration.UserLine;
import dev.parley.administration.UserList;
import dev.parley.administration.UserPage;
import dev.parley.administration.WorkgroupLine;
import dev.parley.administration.WorkgroupPage;
import dev.parley.channel.FieldProblem;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.web.channel.FormView;
import dev.parley.web.desk.Posts;
import dev.parley.web.desk.SampleModels;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.RingSettings;
import dev.parley.workforce.ScoreWeights;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.SkillLevel;
import dev.parley.workforce.SkillRange;
import dev.parley.workforce.UserProfile;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.WorkgroupSettings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pages about people show, made up. */
public final class PeopleSamples {

    static final Directory DIRECTORY = new Directory(Map.of(1L, "Billing", 2L, "Care <b>"), Map.of(5L, "Internet"));
    static final String SOCIAL = "I3_ACCESS_ACD_SOCIAL_MEDIA";

    private PeopleSamples() {}

    public static Map<String, Object> workgroups() {
        Map<String, Object> model = SampleModels.frame("users");
        model.put("find", "b");
        model.put(
                "workgroups",
                List.of(new WorkgroupLine(1, "Billing", true, 12, 3), new WorkgroupLine(2, "Care <b>", false, 0, 0)));
        return model;
    }

    public static Map<String, Object> workgroup(FieldProblem... problems) {
        Map<String, Object> model = SampleModels.frame("users");
        WorkgroupSettings settings = new WorkgroupSettings(
                "Billing",
                true,
                30,
                2,
                false,
                60,
                true,
                true,
                false,
                0,
                ScoreWeights.DEFAULT,
                Map.of(InteractionType.CHAT, new Utilization(34, 3)),
                Map.of(InteractionType.CHAT, new ServiceLevel(90, 60)),
                Map.of(5L, new SkillRange(40, 100)),
                List.of(new RingSettings(30, 20, Set.of(5L), Set.of(2L))));
        WorkgroupPage page = new WorkgroupPage(
                1,
                4,
                settings,
                List.of("Solved", "No reply needed"),
                List.of(new Member(9, "Noor Haddad", "noor", true), new Member(10, "Kim", "kim", false)),
                0,
                List.of("Care on X"));
        FormView stored = WorkgroupFields.of(page, DIRECTORY);
        model.put("form", new FormView(stored.values(), stored.on(), List.of(problems)));
        model.put("group", WorkgroupView.of(page, DIRECTORY));
        return model;
    }

    static UserLine line(long id, boolean usual) {
        return new UserLine(
                id,
                "noor" + id,
                "Noor Haddad",
                Role.AGENT,
                usual,
                usual,
                usual ? AgentState.AVAILABLE : AgentState.OFFLINE,
                null,
                usual ? Posts.NOW : null,
                List.of("Billing"),
                usual ? Set.of(SOCIAL) : Set.of());
    }

    public static Map<String, Object> users() {
        Map<String, Object> model = SampleModels.frame("users");
        UserList list = new UserList(
                List.of(line(9, true), line(10, false)), 120, 2, 3, List.of(new LicenceUse(SOCIAL, 40, 28)));
        model.put("users", UserListView.of(list, "noor", UserFilter.ALL, Posts.NOW, ZoneOffset.UTC));
        return model;
    }

    public static Map<String, Object> user(boolean stored, FieldProblem... problems) {
        Map<String, Object> model = SampleModels.frame("users");
        UserProfile profile = new UserProfile(
                "noor",
                "Noor Haddad",
                Role.AGENT,
                Set.of(Right.VIEW_STATISTICS),
                true,
                3,
                Map.of(1L, true, 2L, false),
                Map.of(5L, new SkillLevel(85, 90)),
                Map.of(InteractionType.CHAT, new Utilization(20, 5)),
                Set.of(SOCIAL));
        UserPage page = new UserPage(
                9,
                2,
                profile,
                line(9, true),
                true,
                List.of(new Inherited(InteractionType.CHAT, "Billing", new Utilization(34, 3))));
        FormView form = stored ? UserForm.of(page) : UserForm.fresh();
        model.put("form", new FormView(form.values(), form.on(), List.of(problems)));
        model.put(
                "user",
                UserView.of(stored ? page : null, new UserChoices(DIRECTORY, List.of(new LicenceUse(SOCIAL, 40, 28)))));
        return model;
    }

    public static Map<String, Object> skills(FieldProblem... problems) {
        Map<String, Object> model = SampleModels.frame("users");
        model.put("skills", List.of(new SkillLine(5, "Internet", 4)));
        model.put("form", new FormView(Map.of("name-5", "Billing"), Set.of(), List.of(problems)));
        return model;
    }
}
