/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.dump.UnreadFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the files that were not understood, one a line; files of other kinds a folder at a time. */
final class UnreadReport {
    private UnreadReport() {}

    static List<String> of(List<UnreadFile> unread) {
        List<String> lines = new ArrayList<>();
        unread.stream().filter(UnreadFile::isLoss).map(UnreadFile::toString).forEach(lines::add);
        Map<Optional<Path>, List<UnreadFile>> foreign = new LinkedHashMap<>();
        unread.stream()
                .filter(UnreadReport::isForeign)
                .forEach(file -> foreign.computeIfAbsent(
                                Optional.ofNullable(file.where().file().getParent()), folder -> new ArrayList<>())
                        .add(file));
        foreign.forEach((folder, files) -> lines.add(line(folder, files)));
        return lines;
    }

    private static String line(Optional<Path> folder, List<UnreadFile> files) {
        UnreadFile first = files.get(0);
        return files.size() == 1
                ? first.toString()
                : folder.map(Path::toString).orElse(".") + ": " + files.size() + " files " + first.detail();
    }

    private static boolean isForeign(UnreadFile file) {
        return file.reason() == UnreadFile.Reason.OTHER_FILE
                && DemoEstate.VENDORS.stream()
                        .noneMatch(vendor -> file.where().file().endsWith(DemoEstate.index(vendor)));
    }
}
