package dev.parley.simulator.feeds;

import dev.parley.simulator.feeds.Behaviour.Switch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The bytes of a feed, in the character set and with the damage that were chosen. */
final class FeedBody {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int NESTING = 5_000;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FeedBody() {}

    static byte[] of(SimulatedFeed feed, String address) {
        Behaviour behaviour = feed.behaviour();
        String charset = behaviour.get(Switch.CHARSET).isEmpty() ? "UTF-8" : behaviour.get(Switch.CHARSET);
        String text = prolog(behaviour, charset) + damaged(feed, FeedXml.write(feed, address));
        if (behaviour.get(Switch.BROKEN).equals("EMPTY")) {
            return new byte[0];
        }
        if (behaviour.get(Switch.BROKEN).equals("HTML")) {
            return "<!DOCTYPE html><html><body>Our page has moved.</body></html>".getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = text.getBytes(Charset.forName(charset));
        return behaviour.get(Switch.BYTE_ORDER_MARK).equals("true") ? joined(MARK, bytes) : bytes;
    }

    private static String prolog(Behaviour behaviour, String charset) {
        String said = behaviour.get(Switch.PROLOG);
        if (said.equals("none")) {
            return "";
        }
        return "<?xml version=\"1.0\" encoding=\"" + (said.isEmpty() ? charset : said) + "\"?>\n";
    }

    private static String damaged(SimulatedFeed feed, String xml) {
        String padding = "<!--" + " ".repeat(feed.behaviour().number(Switch.PADDING_MB, 0) * MEGABYTE) + "-->";
        return switch (feed.behaviour().get(Switch.BROKEN)) {
            case "CUT" -> xml.substring(0, xml.length() / 2);
            case "UNCLOSED" -> xml.replace("</title>", "");
            case "DOCTYPE" ->
                "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                        + xml.replace("<description>", "<description>&secret;");
            case "ENTITIES" ->
                "<!DOCTYPE rss [<!ENTITY a \"" + "ha".repeat(100) + "\"><!ENTITY b \""
                        + "&a;".repeat(100) + "\"><!ENTITY c \"" + "&b;".repeat(100) + "\">]>"
                        + xml.replace("<description>", "<description>&c;");
            case "NESTED" ->
                xml.replace("<description>", "<x>".repeat(NESTING) + "</x>".repeat(NESTING) + "<description>");
            default -> feed.behaviour().get(Switch.PADDING_MB).isEmpty() ? xml : xml + padding;
        };
    }

    static byte[] packed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = new byte[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
