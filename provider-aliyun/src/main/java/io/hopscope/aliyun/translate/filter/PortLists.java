/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.dump.JsonCursor;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.PortSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Destination ports of a group's rules: a range, else a list of ranges by reference. A list counts only where there is
 * no range; older tools leave it out of the answer, so that a rule with neither says nothing. See
 * https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeSecurityGroupAttribute.
 */
final class PortLists {
    private PortLists() {}

    static Match destination(Item rule, Subject subject) {
        String range = rule.text("PortRange");
        if (!range.isEmpty()) {
            return Traffic.ports(Side.DESTINATION, range, subject);
        }
        String list = rule.text("PortRangeListId");
        if (list.isEmpty()) {
            return new Match.Undecided(
                    "ports",
                    subject.notGiven(
                            "A rule of " + subject.id() + " names no ports: the answer may leave out its port list",
                            Operation.SECURITY_GROUP.permission()));
        }
        Listing entries = rule.by().list(Operation.PORT_LIST, list);
        if (entries.gap().isPresent()) {
            return new Match.Undecided(list, entries.gap().get());
        }
        return ports(rule, entries)
                .<Match>map(ports -> ports.isEmpty()
                        ? new Match.Nothing("the port list " + list + " is empty")
                        : new Match.PortIn(Side.DESTINATION, ports))
                .orElseGet(() -> Traffic.undecided("port list", list, subject));
    }

    private static Optional<PortSet> ports(Item rule, Listing entries) {
        List<String> ranges = new ArrayList<>();
        for (JsonCursor answer : entries.items()) {
            rule.with(answer).list("Entries", "Entry").forEach(entry -> ranges.add(entry.text("PortRange")));
        }
        return Traffic.portSet(ranges);
    }
}
