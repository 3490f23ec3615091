/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import io.hopscope.dump.UnreadFile;
import java.util.ArrayList;
import java.util.List;

/** Names the files that were not understood, one a line, and how many more there are. */
final class UnreadReport {
    private static final int NAMED = 20;

    private UnreadReport() {}

    static List<String> of(List<UnreadFile> unread) {
        List<String> lines = new ArrayList<>();
        add(lines, unread.stream().filter(UnreadFile::isLoss).toList(), "not understood");
        add(lines, unread.stream().filter(UnreadReport::isForeign).toList(), "left out");
        return lines;
    }

    private static void add(List<String> lines, List<UnreadFile> files, String how) {
        files.stream().limit(NAMED).map(UnreadFile::toString).forEach(lines::add);
        if (files.size() > NAMED) {
            lines.add("and " + (files.size() - NAMED) + " more files " + how);
        }
    }

    private static boolean isForeign(UnreadFile file) {
        return file.reason() == UnreadFile.Reason.OTHER_FILE
                && !file.where().file().endsWith(DemoEstate.INDEX);
    }
}
