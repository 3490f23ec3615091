/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.audit.LossReport;
import io.hopscope.audit.SinglePoint;
import java.util.List;
import java.util.Optional;

/**
 * What an audit was asked besides: what losses would do.
 *
 * @param without what the stated losses would do; empty when none was stated
 * @param singlePoints single points of failure; empty when nobody asked for them
 */
public record Outlook(Optional<LossReport> without, Optional<List<SinglePoint>> singlePoints) {
    /** Nothing was asked. */
    public static final Outlook NONE = new Outlook(Optional.empty(), Optional.empty());
}
