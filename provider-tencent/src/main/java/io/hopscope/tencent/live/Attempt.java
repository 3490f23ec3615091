/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.tencent.live.SecretSource.Secret;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, on the thread that makes it: what it is signed with, all parts of one moment, and the request
 * on the wire, which whoever no longer waits for it can end from another thread.
 */
final class Attempt {
    private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

    private @Nullable Secret secret;
    private @Nullable Call wire;
    private boolean over;

    /** Makes a call with an SDK's client. */
    @FunctionalInterface
    interface Request {
        /** The answer's text. */
        String send() throws Exception;
    }

    /** The attempt that this thread makes. */
    static Attempt current() {
        Attempt attempt = CURRENT.get();
        if (attempt == null) {
            throw new IllegalStateException("no call is made on this thread");
        }
        return attempt;
    }

    /** Makes the call on this thread. */
    String make(SecretSource secrets, Request request) throws Exception {
        CURRENT.set(this);
        try {
            secret = Secrets.of(secrets);
            return request.send();
        } finally {
            CURRENT.remove();
        }
    }

    /** What the call is signed with. */
    Secret secret() {
        Secret known = secret;
        if (known == null) {
            throw new IllegalStateException("nothing to sign with");
        }
        return known;
    }

    /** The request is about to be sent. */
    synchronized void sends(Call call) {
        wire = call;
        if (over) {
            call.cancel();
        }
    }

    /** Nobody waits any more. */
    synchronized void end() {
        over = true;
        Call sent = wire;
        if (sent != null) {
            sent.cancel();
        }
    }
}
