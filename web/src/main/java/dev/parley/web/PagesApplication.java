package dev.parley.web;

import dev.parley.web.agentstate.AgentSheetPages;
import dev.parley.web.agentstate.ReasonExport;
import dev.parley.web.agentstate.ReasonImportPages;
import dev.parley.web.agentstate.ReasonPages;
import dev.parley.web.apikey.KeyPages;
import dev.parley.web.channel.AccountPages;
import dev.parley.web.channel.ChannelPages;
import dev.parley.web.channel.ConsentPages;
import dev.parley.web.channel.KeywordPages;
import dev.parley.web.channel.LiveStreamPages;
import dev.parley.web.channel.RecoveryPages;
import dev.parley.web.channel.TargetPages;
import dev.parley.web.desk.AgentActions;
import dev.parley.web.desk.DeskPages;
import dev.parley.web.desk.FileActions;
import dev.parley.web.desk.InteractionActions;
import dev.parley.web.desk.PostPages;
import dev.parley.web.desk.ReplyActions;
import dev.parley.web.desk.TemplatePages;
import dev.parley.web.guide.StyleGuidePage;
import dev.parley.web.licensing.LicencePages;
import dev.parley.web.problem.EjbProblems;
import dev.parley.web.problem.NotFoundProblems;
import dev.parley.web.problem.OtherProblems;
import dev.parley.web.problem.RefusedProblems;
import dev.parley.web.queue.QueuePages;
import dev.parley.web.security.FormTokens;
import dev.parley.web.security.LoginPages;
import dev.parley.web.security.NewPasswordPages;
import dev.parley.web.station.StationExport;
import dev.parley.web.station.StationImportPages;
import dev.parley.web.station.StationPages;
import dev.parley.web.supervision.LivePages;
import dev.parley.web.view.WholePages;
import dev.parley.web.workforce.BulkPages;
import dev.parley.web.workforce.ImportPages;
import dev.parley.web.workforce.SkillExport;
import dev.parley.web.workforce.SkillImportPages;
import dev.parley.web.workforce.SkillPages;
import dev.parley.web.workforce.UserExport;
import dev.parley.web.workforce.UserPages;
import dev.parley.web.workforce.WhatIfPages;
import dev.parley.web.workforce.WorkgroupExport;
import dev.parley.web.workforce.WorkgroupImportPages;
import dev.parley.web.workforce.WorkgroupPages;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.krazo.Properties;

/** The pages. Every form post carries a token against cross-site request forgery. */
@ApplicationPath("/app")
public class PagesApplication extends Application {

    /** Pages of agents and supervisors, and how one comes in. */
    private static final Set<Class<?>> WORK = Set.of(
            LoginPages.class,
            NewPasswordPages.class,
            DeskPages.class,
            InteractionActions.class,
            ReplyActions.class,
            PostPages.class,
            TemplatePages.class,
            FileActions.class,
            AgentActions.class,
            QueuePages.class,
            LivePages.class,
            AgentSheetPages.class,
            StyleGuidePage.class);

    /** Pages of administrators. */
    private static final Set<Class<?>> ADMINISTRATION = Set.of(
            AccountPages.class,
            ConsentPages.class,
            ChannelPages.class,
            RecoveryPages.class,
            TargetPages.class,
            KeywordPages.class,
            LiveStreamPages.class,
            LicencePages.class,
            StationPages.class,
            StationImportPages.class,
            StationExport.class,
            ReasonPages.class,
            ReasonImportPages.class,
            ReasonExport.class,
            KeyPages.class,
            WorkgroupPages.class,
            WorkgroupImportPages.class,
            WorkgroupExport.class,
            UserPages.class,
            ImportPages.class,
            UserExport.class,
            BulkPages.class,
            SkillPages.class,
            SkillImportPages.class,
            SkillExport.class,
            WhatIfPages.class);

    /** What pages answer that fail. */
    private static final Set<Class<?>> PROBLEMS =
            Set.of(RefusedProblems.class, NotFoundProblems.class, EjbProblems.class, OtherProblems.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.of(WORK, ADMINISTRATION, PROBLEMS, Set.<Class<?>>of(WholePages.class))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.IMPLICIT, Properties.CSRF_TOKEN_STRATEGY, new FormTokens());
    }
}
