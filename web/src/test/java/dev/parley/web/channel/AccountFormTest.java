package dev.parley.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.AccountDetails;
import dev.parley.channel.ChannelMode;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountFormTest {

    private static AccountForm sent() {
        AccountForm form = new AccountForm();
        form.name = " Acme ";
        form.baseUrl = "https://api.example.com/ ";
        form.dialect = "post";
        form.plan = "self-serve";
        form.clientId = "900 ";
        form.apiVersion = "v25.0";
        form.businessId = " 700";
        form.businesses = "a1b2c3d4\r\ne5f6a7b8";
        form.appBearer = "";
        form.userToken = " token ";
        form.refreshToken = "refresh";
        form.clientSecret = "";
        form.consumerKey = "";
        form.consumerSecret = "";
        form.oauth1Token = "";
        form.oauth1TokenSecret = "";
        form.appSecret = "app";
        form.verifyToken = "";
        form.messagingSecret = "messages";
        form.mode = "PRODUCTION";
        return form;
    }

    @Test
    void onlyCredentialsOfThePlatformAreTaken() {
        assertThat(sent().secrets(Platform.X)).containsOnlyKeys(Credential.USER_TOKEN, Credential.REFRESH_TOKEN);
        assertThat(sent().secrets(Platform.WHATSAPP)).containsOnlyKeys(Credential.USER_TOKEN, Credential.APP_SECRET);
        assertThat(sent().secrets(Platform.APPLE_MESSAGES)).containsOnlyKeys(Credential.MESSAGING_SECRET);
        assertThat(sent().secrets(Platform.RSS)).isEmpty();
        assertThat(sent().secrets(Platform.X).values())
                .extracting(Secret::reveal)
                .containsExactlyInAnyOrder("token", "refresh");
    }

    @Test
    void spacesAndSlashesAtTheEndsDoNotCount() {
        AccountDetails details = sent().details(Platform.APPLE_MESSAGES);
        assertThat(details.name()).isEqualTo("Acme");
        assertThat(details.baseUrl()).isEqualTo("https://api.example.com");
        assertThat(details.businessId()).isEqualTo("700");
        assertThat(details.businesses()).containsExactly("a1b2c3d4", "e5f6a7b8");
    }

    @Test
    void humanAgentIsForFacebookOnly() {
        AccountForm form = sent();
        form.on = Set.of("human-agent");
        assertThat(form.details(Platform.FACEBOOK).humanAgent()).isTrue();
        assertThat(form.details(Platform.WHATSAPP).humanAgent()).isFalse();
        assertThat(sent().details(Platform.FACEBOOK).humanAgent()).isFalse();
    }

    @Test
    void modeAndDefaultAreOfEveryPlatform() {
        AccountForm form = sent();
        form.mode = "TEST";
        form.on = Set.of("standard");
        AccountDetails details = form.details(Platform.RSS);
        assertThat(details.mode()).isEqualTo(ChannelMode.TEST);
        assertThat(details.standard()).isTrue();
        FormView view = AccountForm.view(details, List.of());
        assertThat(view.is("account-mode", "TEST")).isTrue();
        assertThat(view.isOn("standard")).isTrue();
    }

    @Test
    void theFormShowsNoCredential() {
        FormView view = AccountForm.view(sent().details(Platform.WHATSAPP), List.of());
        assertThat(view.values()).doesNotContainValue("token").doesNotContainValue("app");
        assertThat(view.value("business-id")).isEqualTo("700");
    }
}
