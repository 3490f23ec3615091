/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import io.hopscope.dump.Recognition.Answer;
import io.hopscope.dump.UnreadFile.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out which call an answer belongs to: by its keys, then by what stands in it, then by wrapper and path. */
final class Recogniser {
    private final AnswerTable table;
    private final AnswerHints hints;
    private final JsonCursor answer;

    private Recogniser(AnswerTable table, AnswerHints hints, JsonCursor answer) {
        this.table = table;
        this.hints = hints;
        this.answer = answer;
    }

    static Recognition recognise(AnswerTable table, AnswerHints hints, JsonCursor answer) {
        return new Recogniser(table, hints, answer).recognise();
    }

    private Recognition recognise() {
        return byKeys().or(() -> resolve(matching(table.bareShapes()), ""))
                .map(this::checked)
                .orElseGet(() -> Recognition.misfit(answer, Reason.NOT_UNDERSTOOD, Optional.empty(), notUnderstood()));
    }

    private Optional<Recognition> byKeys() {
        return answer.value() instanceof Json.Obj object
                ? object.members().keySet().stream()
                        .filter(answer::has)
                        .flatMap(key -> atKey(key).stream())
                        .reduce(Recognition::and)
                : Optional.empty();
    }

    private Optional<Recognition> atKey(String key) {
        List<AnswerShape> shapes = table.shapesAt(key).stream()
                .filter(shape -> shape.tests().answer().test(answer))
                .toList();
        List<AnswerShape> fitting =
                shapes.stream().filter(shape -> shape.fits(answer)).toList();
        AnswerShape group = table.groups().get(key);
        if (group != null && fitting.isEmpty()) {
            return Optional.of(group(answer.list(key), group));
        }
        if (fitting.isEmpty()) {
            shapes.stream().findFirst().ifPresent(shape -> shape.items(answer));
            return Optional.empty();
        }
        List<AnswerShape> matching = matching(fitting);
        return matching.isEmpty()
                ? Optional.of(Recognition.misfit(
                        answer, Reason.NOT_UNDERSTOOD, Optional.empty(), key + " holds nothing like " + calls(fitting)))
                : resolve(matching, key);
    }

    private List<AnswerShape> matching(List<AnswerShape> shapes) {
        return shapes.stream()
                .filter(shape -> shape.fits(answer) && shape.tests().answer().test(answer))
                .filter(shape ->
                        shape.items(answer).stream().allMatch(shape.tests().item()))
                .toList();
    }

    private Optional<Recognition> resolve(List<AnswerShape> matching, String key) {
        List<AnswerShape> left = narrowed(narrowed(matching, hints.statedCall()), hints.pathCall());
        boolean ambiguous = left.stream().map(AnswerShape::call).distinct().count() > 1;
        return left.stream().findFirst().map(shape -> ambiguous ? ambiguous(left, key) : placed(shape, answer, hints));
    }

    private Recognition ambiguous(List<AnswerShape> shapes, String key) {
        String what = key.isEmpty() ? "this" : key;
        return Recognition.misfit(
                answer,
                Reason.CALL_AMBIGUOUS,
                Optional.empty(),
                what + " may be the answer of " + calls(shapes) + "; name the call in the path or in a wrapper");
    }

    private static List<AnswerShape> narrowed(List<AnswerShape> shapes, Optional<String> call) {
        Predicate<AnswerShape> named =
                shape -> call.filter(shape.call()::equals).isPresent();
        List<AnswerShape> left = shapes.stream().filter(named).toList();
        return left.isEmpty() ? shapes : left;
    }

    private static Recognition group(List<JsonCursor> elements, AnswerShape each) {
        return elements.stream()
                .map(element -> placed(each, element, AnswerHints.NONE))
                .reduce(Recognition.EMPTY, Recognition::and);
    }

    private static Recognition placed(AnswerShape shape, JsonCursor body, AnswerHints hints) {
        Optional<String> call = Optional.of(shape.call());
        if (shape.use() == AnswerShape.Use.UNUSED) {
            return Recognition.misfit(body, Reason.UNUSED, call, "the answer of " + shape.call() + " is not needed");
        }
        List<JsonCursor> items = shape.items(body);
        Optional<String> owner = owner(shape, body, items, hints);
        if (owner.isEmpty() && shape.owner().need() == OwnerRule.Need.REQUIRED) {
            return Recognition.misfit(
                    body,
                    Reason.OWNER_MISSING,
                    call,
                    "an answer of " + shape.call() + " that does not say for which resource; name it in the path"
                            + " or in a wrapper");
        }
        return Recognition.of(new Answer(shape, body, items, owner));
    }

    private static Optional<String> owner(
            AnswerShape shape, JsonCursor body, List<JsonCursor> items, AnswerHints hints) {
        if (shape.owner().need() == OwnerRule.Need.NONE) {
            return hints.statedOwner();
        }
        return hints.statedOwner()
                .or(() -> shape.owner().beside().stream()
                        .flatMap(member -> body.optionalText(member).stream())
                        .filter(id -> !id.isEmpty())
                        .findFirst())
                .or(() -> agreed(shape.owner().inItems(), items))
                .or(() -> hints.pathOwner(shape.call()));
    }

    private static Optional<String> agreed(List<String> members, List<JsonCursor> items) {
        for (String member : members) {
            List<Optional<String>> owners = items.stream()
                    .map(item -> item.optionalText(member))
                    .distinct()
                    .toList();
            if (owners.size() == 1) {
                return owners.get(0);
            }
        }
        return Optional.empty();
    }

    private Recognition checked(Recognition found) {
        hints.statedCall().filter(call -> !found.speaksOf(call)).ifPresent(call -> {
            throw answer.fault("the wrapper says that this is the answer of " + call + ", its content says otherwise");
        });
        return found;
    }

    private String notUnderstood() {
        return answer.value() instanceof Json.Obj object && object.members().isEmpty()
                ? "an empty object says nothing"
                : "this looks like no answer that is known";
    }

    private static String calls(List<AnswerShape> shapes) {
        return shapes.stream().map(AnswerShape::call).distinct().sorted().collect(Collectors.joining(" or "));
    }
}
