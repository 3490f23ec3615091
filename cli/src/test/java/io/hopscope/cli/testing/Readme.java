/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in the README between fences. */
public final class Readme {
    /** The folder of the whole project. */
    public static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    private static final Pattern BLOCK =
            Pattern.compile("(?m)^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /**
     * A fenced block.
     *
     * @param language what the fence says, empty for commands
     * @param text the lines between the fences
     */
    public record Block(String language, String text) {}

    private Readme() {}

    /** The whole text. */
    public static String text() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** All blocks, in order. */
    public static List<Block> blocks() throws IOException {
        return BLOCK.matcher(text())
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** The block of commands that has a text in it. */
    public static String block(String part) throws IOException {
        return blocks().stream()
                .map(Block::text)
                .filter(text -> text.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README has no block with: " + part));
    }
}
