/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.saved;

import static io.hopscope.dump.AnswerShape.list;
import static io.hopscope.dump.AnswerShape.object;
import static io.hopscope.dump.AnswerShape.whole;

import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.AnswerTable;
import io.hopscope.dump.DumpDialect;
import io.hopscope.dump.ErrorAnswer;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.OwnerRule;
import io.hopscope.dump.Paging;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Saved answers of Tencent Cloud: {@code {"Response":{…}}} as the API gives them, or what is in there, as the command
 * line prints it.
 */
final class TencentDialect implements DumpDialect {
    private static final Pattern REGION = Pattern.compile("(ap|na|eu|sa|me|af|cn|us)-[a-z]+(-[a-z0-9]+)*");
    private static final String ROUTE_SET = "RouteSet";
    private static final String POLICY_SET = "SecurityGroupPolicySet";

    /** Actions that are known and say nothing that decides about packets, or nothing that others do not. */
    private static final Map<String, String> UNUSED = Map.ofEntries(
            Map.entry("DescribeInstancesStatus", "InstanceStatusSet"),
            Map.entry("DescribeRegions", "RegionSet"),
            Map.entry("DescribeZones", "ZoneSet"),
            Map.entry("DescribeSecurityGroupAssociationStatistics", "SecurityGroupAssociationStatisticsSet"),
            Map.entry("DescribeSecurityGroupReferences", "ReferredSecurityGroupSet"),
            Map.entry("DescribeRouteConflicts", "RouteConflictSet"),
            Map.entry("DescribeHighPriorityRoutes", "HighPriorityRouteSet"),
            Map.entry("DescribePrivateNatGateways", "PrivateNatGatewaySet"),
            Map.entry("DescribeAssistantCidr", "AssistantCidrSet"),
            Map.entry("DescribeClassicLinkInstances", "ClassicLinkInstanceSet"),
            Map.entry("DescribeNetDetects", "NetDetectSet"),
            Map.entry("DescribeNetDetectStates", "NetDetectStateSet"),
            Map.entry("CheckNetDetectState", "NetDetectIpStateSet"),
            Map.entry("DescribeLocalGateway", "LocalGatewaySet"),
            Map.entry("DescribeIpBlockList", "List"),
            Map.entry("DescribeBasicDeviceStatus", "Data"));

    private static final AnswerTable TABLE = AnswerTable.of(shapes());
    private static final Map<String, String> WORDS = TABLE.calls().stream()
            .collect(Collectors.toUnmodifiableMap(call -> call.toLowerCase(Locale.ROOT), call -> call));

    @Override
    public AnswerTable answers() {
        return TABLE;
    }

    @Override
    public Optional<String> callNamed(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean isRegion(String name) {
        return REGION.matcher(name).matches();
    }

    @Override
    public boolean isAccount(String name) {
        return !name.isEmpty();
    }

    /** The envelope of the API. */
    @Override
    public JsonCursor strip(JsonCursor document) {
        return document.find("Response").orElse(document);
    }

    @Override
    public Optional<ErrorAnswer> error(JsonCursor answer) {
        return answer.find("Error")
                .filter(error ->
                        error.find("Code").filter(TencentDialect::isText).isPresent())
                .map(error -> new ErrorAnswer(
                        error.text("Code"),
                        error.find("Message")
                                .filter(TencentDialect::isText)
                                .map(JsonCursor::asText)
                                .orElse("")));
    }

    /** The zones of things that have one begin with their region. */
    @Override
    public Optional<String> region(JsonCursor answer) {
        return answer.value() instanceof Json.Obj
                ? answer.names().stream()
                        .flatMap(name -> answer.find(name).stream())
                        .filter(member -> member.value() instanceof Json.Arr)
                        .flatMap(member -> member.elements().stream())
                        .flatMap(item -> zone(item).stream())
                        .map(zone -> zone.replaceFirst("-[0-9]+$", ""))
                        .filter(REGION.asMatchPredicate())
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Set<String> secretMembers() {
        return Set.of("PreShareKey", "LoginSettings", "MD5Key", "UserData");
    }

    private static Optional<String> zone(JsonCursor item) {
        return item.find("Placement")
                .flatMap(placement -> placement.find("Zone"))
                .or(() -> item.find("Zone"))
                .filter(TencentDialect::isText)
                .map(JsonCursor::asText);
    }

    private static List<AnswerShape> shapes() {
        List<AnswerShape> shapes = new ArrayList<>();
        Set<Call> special = Set.of(
                Calls.INSTANCES,
                Calls.CCN_INSTANCES,
                Calls.CCN_ROUTES,
                Calls.ADDRESSES,
                Calls.IPV6_ADDRESSES,
                Calls.ACCOUNT_TYPE,
                Calls.POLICIES,
                Calls.SNAT_RULES,
                Calls.QUINTUPLE_ENTRIES);
        Calls.ALL.stream().filter(call -> !special.contains(call)).forEach(call -> shapes.add(of(call)));
        shapes.add(of(Calls.INSTANCES).ifItems(item -> !item.has("CcnId")));
        shapes.add(of(Calls.CCN_INSTANCES).ifItems(item -> item.has("CcnId")));
        shapes.add(of(Calls.CCN_ROUTES)
                .ownedBy(OwnerRule.required("CcnId").orInItems("CcnId"))
                .ifItems(item -> !item.has("GatewayType")));
        shapes.add(of(Calls.ADDRESSES).ifItems(item -> !isV6(item)));
        shapes.add(of(Calls.IPV6_ADDRESSES).ifItems(item -> isV6(item) && isNewV6(item)));
        shapes.add(paged("DescribeIp6Addresses", "AddressSet")
                .ifItems(item -> isV6(item) && !isNewV6(item))
                .unused());
        shapes.add(whole(Calls.ACCOUNT_TYPE.action(), Calls.ACCOUNT_TYPE.member()));
        shapes.add(object(Calls.POLICIES.action(), POLICY_SET).ownedBy(OwnerRule.required("SecurityGroupId")));
        shapes.add(object("DescribeSecurityGroupExpandedPolicies", POLICY_SET).unused());
        shapes.add(
                of(Calls.SNAT_RULES).ownedBy(OwnerRule.required("NatGatewayId").orInItems("NatGatewayId")));
        shapes.add(of(Calls.QUINTUPLE_ENTRIES).ownedBy(OwnerRule.required("NetworkAclId")));
        Predicate<JsonCursor> route = item -> item.has("GatewayType");
        shapes.add(list("DescribeRoutes", ROUTE_SET).ifItems(route).unused());
        shapes.add(list("DescribeRouteList", ROUTE_SET).ifItems(route).unused());
        shapes.add(
                object("DescribeSecurityGroupLimits", "SecurityGroupLimitSet").unused());
        UNUSED.forEach((call, member) -> shapes.add(list(call, member).unused()));
        return shapes;
    }

    private static AnswerShape of(Call call) {
        return paged(call.action(), call.member());
    }

    private static AnswerShape paged(String action, String member) {
        return list(action, member).paged(Paging.byToken("NextToken").withTotal("TotalCount"));
    }

    private static boolean isV6(JsonCursor item) {
        return item.find("AddressIp")
                .filter(TencentDialect::isText)
                .filter(text -> text.asText().contains(":"))
                .isPresent();
    }

    private static boolean isNewV6(JsonCursor item) {
        return item.find("AddressId")
                .filter(TencentDialect::isText)
                .filter(text -> text.asText().startsWith("eipv6-"))
                .isPresent();
    }

    private static boolean isText(JsonCursor place) {
        return place.value() instanceof Json.Text;
    }
}
