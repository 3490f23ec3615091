/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireAnswer;

/** What goes wrong with the answer to a request. */
@FunctionalInterface
public interface Fault {
    /**
     * What is sent.
     *
     * @param asked what was asked for
     * @param right the answer if nothing went wrong
     */
    Reply reply(ApiRequest asked, WireAnswer right);
}
