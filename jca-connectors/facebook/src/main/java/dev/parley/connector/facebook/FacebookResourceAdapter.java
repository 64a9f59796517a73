package dev.parley.connector.facebook;

import dev.parley.connector.kit.BaseResourceAdapter;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** The adapter for Facebook as the server knows it. */
@Connector(
        displayName = "facebook",
        vendorName = "Parley",
        eisType = "Facebook",
        version = "1.0",
        reauthenticationSupport = false,
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class FacebookResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
