package dev.parley.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Stops the start when a setting is wrong or missing. */
@Singleton
@Startup
public class SettingsCheck {

    @Inject
    ParleySettings settings;

    @PostConstruct
    void check() {
        settings.check();
    }
}
