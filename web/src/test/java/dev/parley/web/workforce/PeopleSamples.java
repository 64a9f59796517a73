package dev.parley.web.workforce;

import dev.parley.administration.BulkPreview;
import dev.parley.administration.Directory;
import dev.parley.administration.ImportPlan;
import dev.parley.administration.Inherited;
import dev.parley.administration.LicenceUse;
import dev.parley.administration.LineProblem;
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
import dev.parley.routing.AskingTheEngine.Forecast;
import dev.parley.routing.RoutingDecisions.Candidate;
import dev.parley.routing.RoutingDecisions.Decision;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.web.channel.FormView;
import dev.parley.web.desk.Posts;
import dev.parley.web.desk.SampleModels;
import dev.parley.web.imports.ImportView;
import dev.parley.web.view.Paged;
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
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

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
                Paged.of(
                        List.of(
                                new WorkgroupLine(1, "Billing", true, 12, 3),
                                new WorkgroupLine(2, "Care <b>", false, 0, 0)),
                        1));
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
                false,
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
        model.put("find", "");
        model.put("skills", Paged.of(List.of(new SkillLine(5, "Internet", 4)), 1));
        model.put("form", new FormView(Map.of("name-5", "Billing"), Set.of(), List.of(problems)));
        return model;
    }

    /** The second of three pages of what was looked for. */
    public static Map<String, Object> manySkills() {
        Map<String, Object> model = skills();
        model.put("find", "skill");
        model.put(
                "skills",
                Paged.of(
                        LongStream.rangeClosed(1, 120)
                                .mapToObj(id -> new SkillLine(id, "Skill " + id, 0))
                                .toList(),
                        2));
        return model;
    }

    /** A change of two users, one of whom cannot be changed. */
    public static Map<String, Object> bulk(boolean possible) {
        Map<String, Object> model = SampleModels.frame("users");
        BulkPreview preview = new BulkPreview(
                List.of(
                        new BulkPreview.Line(9, "Noor", List.of("workgroups: Billing → Billing, Care"), List.of()),
                        new BulkPreview.Line(
                                10, "Kim", List.of(), possible ? List.of() : List.of("You cannot disable yourself."))),
                false);
        model.put("form", new FormView(Map.of("joins", "2"), Set.of(), List.of()));
        model.put(
                "bulk",
                BulkView.of(preview, new UserChoices(DIRECTORY, List.of(new LicenceUse(SOCIAL, 40, 28))), true));
        return model;
    }

    /** A file with one new user, and perhaps a problem. */
    public static Map<String, Object> file(LineProblem... problems) {
        Map<String, Object> model = SampleModels.frame("users");
        ImportPlan plan = new ImportPlan(
                List.of(
                        new ImportPlan.Line(2, "kit", ImportPlan.Outcome.CREATED, List.of("login: kit")),
                        new ImportPlan.Line(3, "noor", ImportPlan.Outcome.LEFT, List.of())),
                List.of(problems),
                List.of("Care"),
                List.of("Internet"),
                false);
        model.put("form", new FormView(Map.of(), Set.of("create-missing"), List.of()));
        model.put("file", ImportView.of("login,name\nkit,<Kit>\nnoor,Noor", List.of("login", "name"), plan));
        return model;
    }

    /** The answer to who would get it. */
    public static Map<String, Object> whatIf() {
        Map<String, Object> model = SampleModels.frame("users");
        model.put("form", new FormView(Map.of("workgroup", "1", "priority", "0"), Set.of(), List.of()));
        Decision why = new Decision(
                "Best score among the agents who were free",
                Duration.ZERO,
                List.of(new Candidate("Noor", 85, List.of("Skill 85 × 1.0 = 85"), true)),
                List.of("3 agents without the skill"));
        model.put("ask", WhatIfView.of(Choice.of(DIRECTORY.workgroups()), new Forecast(Optional.of("Noor"), 0, why)));
        return model;
    }
}
