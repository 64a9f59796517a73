package dev.parley.connector.feeds;

import dev.parley.connector.kit.BaseResourceAdapter;

/** The adapter for feeds as the server knows it. */
public class FeedsResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
