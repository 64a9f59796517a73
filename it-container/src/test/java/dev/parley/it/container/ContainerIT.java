package dev.parley.it.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything that is proved inside the server, in one deployment of the WAR that the runnable jar has too. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT
        implements AccountTests,
                AdapterTests,
                AdministrationTests,
                AgentStateTests,
                ApiTests,
                AtOnceTests,
                AttachmentTests,
                AuditTests,
                BudgetTests,
                BulkTests,
                CentreTests,
                ChangeTests,
                ChannelOptionTests,
                DeskTests,
                DestinationTests,
                ErasureTests,
                EventTests,
                FacebookTests,
                GroupingTests,
                IntakeTests,
                LeaseTests,
                LeavingTests,
                LicensingTests,
                LockTests,
                MissTests,
                MovingTests,
                OddPostTests,
                LaterTests,
                OutboxTests,
                PasswordTests,
                PauseTests,
                PollTroubleTests,
                ReadAgainTests,
                RebuiltEngineTests,
                RecoveryTests,
                ReportedLoadTests,
                RetentionTests,
                RoutingTests,
                TakingTests,
                TargetTests,
                ThreadingTests,
                TimerTests,
                UncertainTests,
                WhatsAppTests,
                WhyTests {

    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(ZipImporter.class, "parley.war")
                .importFrom(new File(System.getProperty("micro.war")))
                .as(WebArchive.class)
                .addPackage(ContainerIT.class.getPackage())
                .addAsLibrary(new File(System.getProperty("assertj.jar")));
    }
}
