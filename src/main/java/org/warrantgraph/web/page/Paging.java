package org.warrantgraph.web.page;

/**
 * Which part of a long list a page shows.
 *
 * @param from first row shown, from 0
 * @param to behind the last row shown
 * @param number of the page, from 1
 * @param pages how many there are, at least 1
 */
public record Paging(int all, int from, int to, int number, int pages) {
    static final int ROWS = 60;

    /** @param wanted a page that there is not is the nearest one that there is */
    static Paging of(int all, int wanted) {
        int pages = Math.max(1, (all + ROWS - 1) / ROWS);
        int number = Math.max(1, Math.min(wanted, pages));
        return new Paging(all, ROWS * (number - 1), Math.min(all, ROWS * number), number, pages);
    }

    /** Parts of a text of so many characters. */
    static Paging parts(int length, int wanted) {
        int pages = Math.max(1, Place.part(Math.max(0, length - 1)));
        int number = Math.max(1, Math.min(wanted, pages));
        return new Paging(length, Place.PART * (number - 1), Place.PART * number, number, pages);
    }

    /** Reads a page number; anything else is the first page. */
    static int number(java.util.Optional<String> text) {
        return text.filter(t -> t.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(1);
    }

    public boolean isLong() {
        return pages > 1;
    }
}
