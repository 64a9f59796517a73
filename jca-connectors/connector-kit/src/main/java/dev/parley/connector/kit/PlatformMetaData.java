package dev.parley.connector.kit;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the server's console shows. There is no user: each request brings its own account. */
record PlatformMetaData(String productName) implements ManagedConnectionMetaData {

    @Override
    public String getEISProductName() {
        return productName;
    }

    @Override
    public String getEISProductVersion() {
        return "";
    }

    /** 0: no limit that we know of. */
    @Override
    public int getMaxConnections() {
        return 0;
    }

    @Override
    public String getUserName() {
        return "";
    }
}
