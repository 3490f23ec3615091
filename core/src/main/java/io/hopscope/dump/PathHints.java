/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the path of a file says: the nearest folder named like a region, the nearest {@code accounts/<id>}, and the
 * nearest word that names a call, words being what stands between slashes and dots. What follows the call is the owner,
 * without regions and accounts before it and without a page number of up to six digits after it. Folders above the path
 * that the user gave count too, so that a part of a tree reads like the whole.
 *
 * @param account the account
 * @param region the region
 * @param call canonical name of the call
 * @param owner what follows the call
 * @param page the number that follows call and owner
 */
record PathHints(
        Optional<String> account,
        Optional<String> region,
        Optional<String> call,
        Optional<String> owner,
        OptionalLong page) {
    private static final String ACCOUNTS = "accounts";

    /** A part of a path, and the separator that led to it. */
    private record Word(String text, String before) {}

    static PathHints of(Path file, DumpDialect dialect) {
        List<String> names = names(file);
        List<Word> words = words(names);
        Optional<String> region = Optional.empty();
        int call = -1;
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text;
            region = dialect.isRegion(text) ? Optional.of(text) : region;
            call = dialect.callNamed(text).isPresent() ? i : call;
        }
        Optional<String> account = account(names, dialect);
        if (call < 0) {
            return new PathHints(account, region, Optional.empty(), Optional.empty(), OptionalLong.empty());
        }
        List<Word> after = withoutScope(words.subList(call + 1, words.size()), dialect);
        boolean paged = !after.isEmpty() && isPage(after.get(after.size() - 1).text);
        return new PathHints(
                account,
                region,
                dialect.callNamed(words.get(call).text),
                joined(paged ? after.subList(0, after.size() - 1) : after),
                paged ? OptionalLong.of(Long.parseLong(after.get(after.size() - 1).text)) : OptionalLong.empty());
    }

    private static List<String> names(Path file) {
        List<String> names = new ArrayList<>();
        file.toAbsolutePath().normalize().forEach(name -> names.add(name.toString()));
        int last = names.size() - 1;
        names.set(last, FileTree.stem(names.get(last)));
        return names;
    }

    private static List<Word> words(List<String> names) {
        List<Word> words = new ArrayList<>();
        for (String name : names) {
            String before = "/";
            for (String text : name.split("\\.", -1)) {
                words.add(new Word(text, before));
                before = ".";
            }
        }
        return words;
    }

    private static Optional<String> account(List<String> names, DumpDialect dialect) {
        for (int i = names.size() - 2; i > 0; i--) {
            if (names.get(i - 1).equals(ACCOUNTS) && dialect.isAccount(names.get(i))) {
                return Optional.of(names.get(i));
            }
        }
        return Optional.empty();
    }

    private static List<Word> withoutScope(List<Word> words, DumpDialect dialect) {
        int first = 0;
        int end = words.size();
        while (first < end) {
            String text = words.get(first).text;
            if (dialect.isRegion(text)) {
                first++;
            } else if (first + 1 < end && text.equals(ACCOUNTS) && dialect.isAccount(words.get(first + 1).text)) {
                first += 2;
            } else {
                break;
            }
        }
        return words.subList(first, end);
    }

    private static boolean isPage(String text) {
        return !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<String> joined(List<Word> words) {
        StringBuilder owner = new StringBuilder();
        for (Word word : words) {
            owner.append(owner.isEmpty() ? "" : word.before).append(word.text);
        }
        return owner.isEmpty() ? Optional.empty() : Optional.of(owner.toString());
    }
}
