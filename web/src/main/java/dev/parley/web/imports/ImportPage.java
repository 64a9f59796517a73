package dev.parley.web.imports;

import java.util.List;

/**
 * A page that takes in a file.
 *
 * @param section key of the navigation entry that the page belongs to
 * @param view its template
 * @param columns that the file may have
 * @param things what the file holds, in the plural
 * @param list where what was taken in is seen
 */
public record ImportPage(String section, String view, List<String> columns, String things, String list) {}
