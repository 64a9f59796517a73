package dev.parley.connector.apple;

import dev.parley.connector.kit.BaseResourceAdapter;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** The adapter for Apple Messages for Business as the server knows it. */
@Connector(
        displayName = "apple",
        vendorName = "Parley",
        eisType = "Apple Messages",
        version = "1.0",
        reauthenticationSupport = false,
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class AppleResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
