package dev.parley.connector.whatsapp;

import dev.parley.connector.kit.BaseResourceAdapter;

/** The adapter for WhatsApp as the server knows it. */
public class WhatsAppResourceAdapter extends BaseResourceAdapter {

    private static final long serialVersionUID = 1L;
}
