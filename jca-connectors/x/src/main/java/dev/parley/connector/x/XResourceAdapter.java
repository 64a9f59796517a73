package dev.parley.connector.x;

import dev.parley.connector.kit.BaseResourceAdapter;

/** The adapter for X as the server knows it. */
public class XResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
