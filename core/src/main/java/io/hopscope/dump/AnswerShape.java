/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the answer of one call looks. Several shapes may share a key; then their tests, and after those the call that the
 * wrapper or the path names, decide between them. Immutable; the {@code with}-like methods return a changed copy.
 *
 * @param call canonical name of the call
 * @param at the members that lead from the answer to its payload; none where the answer itself is the payload
 * @param form what the payload is
 * @param owner whether the answer belongs to one resource
 * @param paging what tells that the list goes on
 * @param use what the answer is good for
 * @param tests what answer and items must look like
 */
public record AnswerShape(
        String call, List<String> at, Form form, OwnerRule owner, Paging paging, Use use, Tests tests) {

    /** What stands at the payload's place, and what its items are. */
    public enum Form {
        /** An array: its elements are the items. */
        LIST,
        /** An object: it is the only item. */
        OBJECT,
        /** Anything: the whole answer is the only item. */
        WHOLE
    }

    /** What an answer is good for. */
    public enum Use {
        /** The whole list, unless paging says otherwise. */
        LISTING,
        /** Single objects that somebody chose: they are there, but others may be too. */
        CHOSEN,
        /** Nothing: known, and left out. */
        UNUSED
    }

    /**
     * Tells answers apart that share a key.
     *
     * @param answer what the whole answer must satisfy
     * @param item what every item must satisfy; an empty list satisfies every test
     */
    public record Tests(Predicate<JsonCursor> answer, Predicate<JsonCursor> item) {}

    /** Copies the list. */
    public AnswerShape {
        at = List.copyOf(at);
    }

    /** An answer with an array at {@code at}; with no {@code at}, a bare array. */
    public static AnswerShape list(String call, String... at) {
        return of(call, Form.LIST, at);
    }

    /** An answer with an object at {@code at}; with no {@code at}, a bare object. */
    public static AnswerShape object(String call, String... at) {
        return of(call, Form.OBJECT, at);
    }

    /** An answer that is recognised by a member, and means something only as a whole. */
    public static AnswerShape whole(String call, String... at) {
        return of(call, Form.WHOLE, at);
    }

    private static AnswerShape of(String call, Form form, String... at) {
        Tests any = new Tests(answer -> true, item -> true);
        return new AnswerShape(call, List.of(at), form, OwnerRule.NONE, Paging.NONE, Use.LISTING, any);
    }

    /** The same shape with an owner. */
    public AnswerShape ownedBy(OwnerRule rule) {
        return new AnswerShape(call, at, form, rule, paging, use, tests);
    }

    /** The same shape with pages. */
    public AnswerShape paged(Paging pages) {
        return new AnswerShape(call, at, form, owner, pages, use, tests);
    }

    /** The same shape for answers that satisfy a test. */
    public AnswerShape ifAnswer(Predicate<JsonCursor> test) {
        return new AnswerShape(call, at, form, owner, paging, use, new Tests(test, tests.item));
    }

    /** The same shape for answers whose items all satisfy a test. */
    public AnswerShape ifItems(Predicate<JsonCursor> test) {
        return new AnswerShape(call, at, form, owner, paging, use, new Tests(tests.answer, test));
    }

    /** The same shape for objects that somebody chose, which prove nothing about others. */
    public AnswerShape chosen() {
        return new AnswerShape(call, at, form, owner, paging, Use.CHOSEN, tests);
    }

    /** The same shape for an answer that nobody needs. */
    public AnswerShape unused() {
        return new AnswerShape(call, at, form, owner, paging, Use.UNUSED, tests);
    }

    /** The payload, if every member on the way to it is there. */
    Optional<JsonCursor> locate(JsonCursor answer) {
        Optional<JsonCursor> place = Optional.of(answer);
        for (String member : at) {
            place = place.flatMap(cursor -> cursor.find(member));
        }
        return place;
    }

    /** Whether the payload is there and of the right form. */
    boolean fits(JsonCursor answer) {
        return locate(answer)
                .filter(payload -> switch (form) {
                    case LIST -> payload.value() instanceof Json.Arr;
                    case OBJECT -> payload.value() instanceof Json.Obj;
                    case WHOLE -> true;
                })
                .isPresent();
    }

    /** The items; an error that names the place where the payload should be, unless the answer {@link #fits}. */
    List<JsonCursor> items(JsonCursor answer) {
        JsonCursor payload = answer;
        for (String member : at) {
            payload = payload.get(member);
        }
        return switch (form) {
            case LIST -> payload.elements();
            case OBJECT -> List.of(payload.asObject());
            case WHOLE -> List.of(answer);
        };
    }
}
