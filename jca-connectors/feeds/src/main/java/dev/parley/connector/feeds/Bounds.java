package dev.parley.connector.feeds;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stops the parser at documents that were made to exhaust us. */
final class Bounds extends XMLFilterImpl {

    static final int DEEPEST = 100;
    static final int MOST_ELEMENTS = 200_000;

    private int depth;
    private int elements;

    /** A bound was met. */
    static final class ExceededException extends SAXException {

        private static final long serialVersionUID = 1L;

        ExceededException(String words) {
            super(words);
        }
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        depth++;
        elements++;
        if (depth > DEEPEST) {
            throw new ExceededException("nested too deep to be read.");
        }
        if (elements > MOST_ELEMENTS) {
            throw new ExceededException("too large to read: it has more than " + MOST_ELEMENTS + " elements.");
        }
        super.startElement(space, name, prefixed, attributes);
    }

    @Override
    public void endElement(String space, String name, String prefixed) throws SAXException {
        depth--;
        super.endElement(space, name, prefixed);
    }
}
