/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import io.hopscope.spi.call.Retries;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the API is reached. Its text shows nothing of the credential.
 *
 * @param endpoint where it is
 * @param tokenScope what a token is asked for
 * @param credential gives tokens
 * @param transport sends requests; empty for an own one
 * @param attempt how long one attempt may take
 * @param retries which calls are made again; the pipeline makes none by itself
 * @param effective the reading POSTs that are made
 */
record Connection(
        Endpoint endpoint,
        String tokenScope,
        TokenCredential credential,
        Optional<HttpClient> transport,
        Duration attempt,
        Retries retries,
        Set<EffectiveRead> effective) {
    @Override
    public String toString() {
        return endpoint.address().toString();
    }
}
