package dev.parley.simulator.graph;

import dev.parley.simulator.graph.GraphRequest.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form with files; each byte is one character while it is taken apart. */
final class Multipart {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\r\n]*)");
    final Map<String, String> texts = new LinkedHashMap<>();
    final List<UploadedFile> files = new ArrayList<>();

    Multipart(String contentType, byte[] body) {
        String boundary = contentType.replaceFirst("(?s).*boundary=\"?([^\";]*).*", "$1");
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("--" + boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end > 0) {
                String content = part.substring(end + 4);
                add(part.substring(0, end), content.endsWith("\r\n") ? cut(content) : content);
            }
        }
    }

    private static String cut(String content) {
        return content.substring(0, content.length() - 2);
    }

    private void add(String head, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        String name = first(NAME, head, "");
        String file = first(FILE_NAME, head, "");
        if (file.isEmpty()) {
            texts.put(name, new String(bytes, StandardCharsets.UTF_8));
        } else {
            String type = first(TYPE, head, "application/octet-stream");
            files.add(new UploadedFile(name, utf8(file), type.trim(), bytes));
        }
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }
}
