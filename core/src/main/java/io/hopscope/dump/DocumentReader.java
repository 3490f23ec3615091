/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import io.hopscope.dump.UnreadFile.Reason;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds out what one document is, and hands it to the dump. */
final class DocumentReader {
    private final DumpDialect dialect;
    private final Path file;
    private final Wrapper wrapper;
    private final PathHints path;
    private final JsonCursor answer;
    private final AnswerHints hints;

    DocumentReader(DumpDialect dialect, JsonCursor document) {
        this.dialect = dialect;
        this.file = document.origin().file();
        this.wrapper = Wrapper.of(document);
        this.path = PathHints.of(file, dialect);
        this.answer = dialect.strip(wrapper.answer());
        this.hints =
                new AnswerHints(wrapper.call().flatMap(dialect::callNamed), wrapper.owner(), path.call(), path.owner());
    }

    void readInto(DumpBuilder dump) {
        Optional<ErrorAnswer> error = dialect.error(answer);
        if (error.isPresent()) {
            dump.add(failed(error.get()));
        } else if (wrapper.call().isPresent() && hints.statedCall().isEmpty()) {
            dump.add(unknownCall(wrapper.call().get()));
        } else {
            recognised(Recogniser.recognise(dialect.answers(), hints, answer), dump);
        }
    }

    private SavedError failed(ErrorAnswer error) {
        Optional<String> call = hints.call();
        Optional<String> owner = wrapper.owner().or(() -> call.flatMap(hints::pathOwner));
        return new SavedError(file, call, owner, scope(answer), error);
    }

    private UnreadFile unknownCall(String call) {
        return new UnreadFile(
                answer.origin(),
                Reason.CALL_UNKNOWN,
                Optional.empty(),
                scope(answer),
                "the wrapper names a call that is not known: " + Printable.line(call));
    }

    private void recognised(Recognition recognition, DumpBuilder dump) {
        for (Recognition.Answer found : recognition.answers()) {
            dump.add(saved(found), found.shape());
        }
        for (Recognition.Misfit misfit : recognition.misfits()) {
            dump.add(new UnreadFile(misfit.where(), misfit.reason(), misfit.call(), scope(answer), misfit.detail()));
        }
        if (recognition.misfits().isEmpty()) {
            dump.understood(file);
        }
    }

    private SavedAnswer saved(Recognition.Answer found) {
        AnswerShape shape = found.shape();
        AnswerKey key = new AnswerKey(shape.call(), found.owner(), scope(found.body()));
        return new SavedAnswer(key, file, page(shape, found.body()), found.body(), found.items());
    }

    private OptionalLong page(AnswerShape shape, JsonCursor body) {
        if (wrapper.page().isPresent()) {
            return wrapper.page();
        }
        OptionalLong stated = shape.paging().page(body);
        boolean pathSpeaks =
                stated.isEmpty() && path.call().filter(shape.call()::equals).isPresent();
        return pathSpeaks ? path.page() : stated;
    }

    private DumpScope scope(JsonCursor body) {
        return new DumpScope(
                wrapper.account().or(() -> dialect.account(body)).or(path::account),
                wrapper.region().or(() -> dialect.region(body)).or(path::region));
    }
}
