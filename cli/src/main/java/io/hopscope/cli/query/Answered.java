/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.reach.Answer;
import java.time.Instant;
import java.util.Optional;

/**
 * A query and what the library answers.
 *
 * @param id the query's id
 * @param query the question as it was written
 * @param asOf when what it is answered on was read
 * @param answer the answer
 */
public record Answered(Optional<QueryId> id, Query query, Instant asOf, Answer answer) {}
