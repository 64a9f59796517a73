package dev.parley.connector.x;

import dev.parley.connector.kit.BaseResourceAdapter;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** The adapter for X as the server knows it. */
@Connector(
        displayName = "x",
        vendorName = "Parley",
        eisType = "X",
        version = "1.0",
        reauthenticationSupport = false,
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class XResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
