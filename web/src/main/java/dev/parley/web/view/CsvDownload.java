package dev.parley.web.view;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A CSV file that the browser saves and keeps no copy of. */
public final class CsvDownload {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private CsvDownload() {}

    public static Response of(String file, String csv) {
        return Response.ok(csv)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
