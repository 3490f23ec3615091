/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one file, or text, into a tree. The parser's own messages are not passed on, since they quote the text they
 * stumble over. An object that names a member twice is refused: which of the two a writer meant cannot be known.
 */
final class JsonFile {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(1 << 26)
                    .build())
            .build();

    private final Origin origin;
    private final DumpLimits limits;
    private final Set<String> secretMembers;

    private JsonFile(Path file, DumpLimits limits, Set<String> secretMembers) {
        this.origin = new Origin(file, "");
        this.limits = limits;
        this.secretMembers = secretMembers;
    }

    /** Members named in {@code secretMembers} are skipped wherever they stand: their values never become objects. */
    static JsonCursor read(Path file, DumpLimits limits, Set<String> secretMembers) {
        JsonFile reading = new JsonFile(file, limits, secretMembers);
        return JsonCursor.root(
                file, reading.document(() -> TextSource.open(reading.origin, reading.limits.fileBytes())));
    }

    /** The same of text that is there already; {@code name} stands for the file in errors. */
    static JsonCursor read(Path name, String text, DumpLimits limits, Set<String> secretMembers) {
        JsonFile reading = new JsonFile(name, limits, secretMembers);
        return JsonCursor.root(name, reading.document(() -> new StringReader(text)));
    }

    private interface Source {
        Reader open() throws IOException;
    }

    private Json document(Source source) {
        try (Reader text = source.open();
                JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw origin.fault("broken JSON: the file is empty");
            }
            Json document = value(parser, 1);
            if (parser.nextToken() != null) {
                throw broken(parser.currentTokenLocation(), "something follows the end of the document");
            }
            return document;
        } catch (JacksonException e) {
            throw refused(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Json value(JsonParser parser, int depth) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw broken(parser.currentTokenLocation(), "unexpected token");
        };
    }

    private Json object(JsonParser parser, int depth) {
        checkDepth(parser, depth);
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (secretMembers.contains(name)) {
                skip(parser, depth);
            } else if (members.put(name, value(parser, depth + 1)) != null) {
                throw broken(
                        parser.currentTokenLocation(),
                        "the member \"" + Printable.line(name) + "\" appears twice in one object");
            }
        }
        return new Json.Obj(members);
    }

    private Json array(JsonParser parser, int depth) {
        checkDepth(parser, depth);
        List<Json> elements = new ArrayList<>();
        for (var token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            elements.add(value(parser, depth + 1));
        }
        return new Json.Arr(elements);
    }

    private void skip(JsonParser parser, int depth) {
        int open = depth;
        do {
            var token = parser.currentToken();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            checkDepth(parser, open);
        } while (open > depth && parser.nextToken() != null);
    }

    private void checkDepth(JsonParser parser, int depth) {
        if (depth > limits.depth()) {
            throw broken(
                    parser.currentTokenLocation(), "nested deeper than the limit of " + limits.depth() + " levels");
        }
    }

    private DumpFormatException refused(JacksonException e) {
        if (e.getCause() instanceof IOException io) {
            return unreadable(io);
        }
        if (e instanceof StreamConstraintsException) {
            return broken(e.getLocation(), "a value is longer than a reader accepts");
        }
        return broken(
                e.getLocation(),
                e instanceof UnexpectedEndOfInputException
                        ? "the file ends in the middle of the document"
                        : "unexpected text");
    }

    /** The parser does not always know the place. */
    private DumpFormatException broken(@Nullable TokenStreamLocation where, String problem) {
        String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return origin.fault("broken JSON" + place + ": " + problem);
    }

    private DumpFormatException unreadable(IOException e) {
        return new DumpFormatException(origin, problem(e), e);
    }

    static String problem(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "not valid UTF-8";
        }
        if (e instanceof ZipException) {
            return "broken gzip data";
        }
        if (e instanceof EOFException) {
            return "the gzip data ends too early";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        return e instanceof AccessDeniedException
                ? "access denied"
                : "cannot be read (" + e.getClass().getSimpleName() + ")";
    }
}
