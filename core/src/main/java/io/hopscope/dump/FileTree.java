/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import io.hopscope.dump.UnreadFile.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files below a path, in the order of their names, whatever order the file system has. Links are followed; a folder
 * that is reached twice is read once, so that a loop of links ends.
 */
final class FileTree {
    private static final List<String> SUFFIXES = List.of(".json.gz", ".json");

    /** Lists a folder, in any order. */
    interface Folders {
        List<Path> list(Path folder) throws IOException;
    }

    /**
     * A file that is not read.
     *
     * @param path the file
     * @param reason why
     * @param detail in words
     */
    record Skipped(Path path, Reason reason, String detail) {}

    private final DumpLimits limits;
    private final Folders folders;
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    FileTree(DumpLimits limits, Folders folders) {
        this.limits = limits;
        this.folders = folders;
    }

    static FileTree below(Path root, DumpLimits limits) {
        FileTree tree = new FileTree(limits, FileTree::listed);
        tree.walk(root);
        return tree;
    }

    /** The path itself is read whatever its name is; below it, names decide. */
    void walk(Path root) {
        if (Files.isDirectory(root)) {
            folder(root, 0);
        } else if (Files.isRegularFile(root)) {
            files.add(root);
        } else {
            throw new Origin(root, "")
                    .fault(Files.exists(root) ? "neither a file nor a folder" : "there is no such file or folder");
        }
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** The name without the suffix of a file that is read. */
    static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SUFFIXES.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }

    private void folder(Path folder, int depth) {
        if (depth > limits.folderDepth()) {
            throw new Origin(folder, "").fault("below more than the limit of " + limits.folderDepth() + " folders");
        }
        try {
            if (!seen.add(folder.toRealPath())) {
                skip(folder, Reason.SEEN_BEFORE, "a link to a folder that was read before");
                return;
            }
            List<Path> entries = new ArrayList<>(folders.list(folder));
            entries.sort(Comparator.comparing(FileTree::name));
            entries.forEach(entry -> entry(entry, depth + 1));
        } catch (IOException e) {
            throw new DumpFormatException(new Origin(folder, ""), JsonFile.problem(e), e);
        }
    }

    private void entry(Path entry, int depth) {
        if (name(entry).startsWith(".")) {
            skip(entry, Reason.HIDDEN, "left out: the name begins with a dot");
        } else if (Files.isDirectory(entry)) {
            folder(entry, depth);
        } else if (!Files.isRegularFile(entry)) {
            skip(entry, Reason.NOT_A_FILE, "neither a file nor a folder, or a broken link");
        } else if (stem(name(entry)).equals(name(entry))) {
            skip(entry, Reason.OTHER_FILE, "left out: the name does not end in .json or .json.gz");
        } else {
            file(entry);
        }
    }

    private void file(Path file) {
        if (files.size() >= limits.files()) {
            throw new Origin(file, "").fault("one file more than the limit of " + limits.files());
        }
        files.add(file);
    }

    private void skip(Path path, Reason reason, String detail) {
        skipped.add(new Skipped(path, reason, detail));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
