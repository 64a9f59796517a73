package dev.parley.connector.feeds;

import dev.parley.connector.kit.BaseResourceAdapter;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** The adapter for feeds as the server knows it. */
@Connector(
        displayName = "feeds",
        vendorName = "Parley",
        eisType = "Feeds",
        version = "1.0",
        reauthenticationSupport = false,
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class FeedsResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
