/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import java.time.Duration;

/**
 * Signs requests and sends them, once each. All that the reading knows of an SDK, so that another one can take its
 * place. Implementations are safe for several threads; an interrupt ends a request.
 */
interface ApiPort {
    /**
     * The answer, whatever its status is.
     *
     * @param within how long it may take until all of it is there
     * @throws Exception when there is none: a {@link RefusedException}, or anything of the SDK's, which
     *     {@link Failures} understands without repeating a word of it
     */
    @SuppressWarnings("checkstyle:IllegalThrows")
    ApiAnswer send(Ask ask, Duration within) throws Exception;
}
