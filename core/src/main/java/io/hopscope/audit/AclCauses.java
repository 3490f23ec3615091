/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.filter.Direction;
import io.hopscope.reach.trace.FindingCode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which causes in one network ACL are the same. An entry that somebody wrote, and that drops requests and replies
 * alike, is one cause; so is a list without any. Where entries are missing for both, these are two.
 */
final class AclCauses {
    private final Facts facts;

    AclCauses(Facts facts) {
        this.facts = facts;
    }

    /**
     * What a cause would be told as, if it is told.
     *
     * @param cause the cause
     * @param directions which way it dropped packets
     */
    Stream<Sighting.Cause> sameAs(Sighting.Cause cause, Set<Direction> directions) {
        return switch (cause.code()) {
            case NETWORK_ACL_REPLY -> ways(cause, directions).map(way -> of(cause, way));
            case NETWORK_ACL_EGRESS ->
                facts.isEmpty(cause.subject()) ? Stream.of(of(cause, Direction.INGRESS)) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private Stream<Direction> ways(Sighting.Cause cause, Set<Direction> directions) {
        if (facts.isEmpty(cause.subject())) {
            return Arrays.stream(Direction.values());
        }
        return facts.isWritten(cause.subject(), cause.rule()) ? directions.stream() : Stream.empty();
    }

    private static Sighting.Cause of(Sighting.Cause cause, Direction way) {
        FindingCode code = way == Direction.INGRESS ? FindingCode.NETWORK_ACL_INGRESS : FindingCode.NETWORK_ACL_EGRESS;
        return new Sighting.Cause(code, cause.subject(), cause.rule());
    }
}
