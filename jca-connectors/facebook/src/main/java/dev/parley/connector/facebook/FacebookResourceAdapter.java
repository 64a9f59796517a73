package dev.parley.connector.facebook;

import dev.parley.connector.kit.BaseResourceAdapter;

/** The adapter for Facebook as the server knows it. */
public class FacebookResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
