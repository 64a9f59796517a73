package dev.parley.connector.whatsapp;

import dev.parley.connector.kit.BaseResourceAdapter;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** The adapter for WhatsApp as the server knows it. */
@Connector(
        displayName = "whatsapp",
        vendorName = "Parley",
        eisType = "WhatsApp",
        version = "1.0",
        reauthenticationSupport = false,
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class WhatsAppResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
