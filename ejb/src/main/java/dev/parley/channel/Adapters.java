package dev.parley.channel;

import dev.parley.connector.api.Platform;
import dev.parley.connector.api.SocialConnectionFactory;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.ConnectionFactoryDefinitions;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** The adapters of the platforms, each with one pool for all accounts. */
@ConnectionFactoryDefinitions({
    @ConnectionFactoryDefinition(
            name = "java:app/parley/x",
            interfaceName = "dev.parley.connector.api.SocialConnectionFactory",
            resourceAdapter = "${MPCONFIG=parley.x.ra:#x}",
            minPoolSize = 0,
            maxPoolSize = 64,
            transactionSupport = TransactionSupportLevel.NoTransaction),
    @ConnectionFactoryDefinition(
            name = "java:app/parley/facebook",
            interfaceName = "dev.parley.connector.api.SocialConnectionFactory",
            resourceAdapter = "${MPCONFIG=parley.facebook.ra:#facebook}",
            minPoolSize = 0,
            maxPoolSize = 64,
            transactionSupport = TransactionSupportLevel.NoTransaction),
    @ConnectionFactoryDefinition(
            name = "java:app/parley/whatsapp",
            interfaceName = "dev.parley.connector.api.SocialConnectionFactory",
            resourceAdapter = "${MPCONFIG=parley.whatsapp.ra:#whatsapp}",
            minPoolSize = 0,
            maxPoolSize = 64,
            transactionSupport = TransactionSupportLevel.NoTransaction),
    @ConnectionFactoryDefinition(
            name = "java:app/parley/apple",
            interfaceName = "dev.parley.connector.api.SocialConnectionFactory",
            resourceAdapter = "${MPCONFIG=parley.apple.ra:#apple}",
            minPoolSize = 0,
            maxPoolSize = 64,
            transactionSupport = TransactionSupportLevel.NoTransaction),
    @ConnectionFactoryDefinition(
            name = "java:app/parley/feeds",
            interfaceName = "dev.parley.connector.api.SocialConnectionFactory",
            resourceAdapter = "${MPCONFIG=parley.feeds.ra:#feeds}",
            minPoolSize = 0,
            maxPoolSize = 64,
            transactionSupport = TransactionSupportLevel.NoTransaction)
})
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Adapters {

    @Resource(lookup = "java:app/parley/x")
    SocialConnectionFactory x;

    @Resource(lookup = "java:app/parley/facebook")
    SocialConnectionFactory facebook;

    @Resource(lookup = "java:app/parley/whatsapp")
    SocialConnectionFactory whatsapp;

    @Resource(lookup = "java:app/parley/apple")
    SocialConnectionFactory apple;

    @Resource(lookup = "java:app/parley/feeds")
    SocialConnectionFactory feeds;

    public SocialConnectionFactory of(Platform platform) {
        return switch (platform) {
            case X -> x;
            case FACEBOOK -> facebook;
            case WHATSAPP -> whatsapp;
            case APPLE_MESSAGES -> apple;
            case RSS -> feeds;
        };
    }
}
