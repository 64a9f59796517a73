package dev.parley.web.view;

import java.util.List;

/**
 * One page of a list.
 *
 * @param first the number of the first one, from 1
 * @param page from 1
 * @param all how many there are on all pages
 */
public record Paged<T>(List<T> items, int first, int page, int pages, long all) {

    private static final int SIZE = 50;

    public Paged {
        items = List.copyOf(items);
    }

    /** @param wanted from 1; beyond the ends it is the first or the last page */
    public static <T> Paged<T> of(List<T> found, int wanted) {
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int page = Math.min(Math.max(1, wanted), pages);
        int from = (page - 1) * SIZE;
        return new Paged<>(
                found.subList(from, Math.min(from + SIZE, found.size())), from + 1, page, pages, found.size());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    /** Which ones of how many, in words. */
    public String range() {
        return all == 0 ? "None" : first + "–" + (first + items.size() - 1) + " of " + all;
    }
}
