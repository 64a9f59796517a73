package dev.parley.connector.apple;

import dev.parley.connector.kit.BaseResourceAdapter;

/** The adapter for Apple Messages for Business as the server knows it. */
public class AppleResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
