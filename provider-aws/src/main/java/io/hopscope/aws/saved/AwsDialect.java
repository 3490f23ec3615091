/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static io.hopscope.aws.saved.Shapes.list;
import static io.hopscope.aws.saved.Shapes.unused;

import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.AnswerTable;
import io.hopscope.dump.DumpDialect;
import io.hopscope.dump.ErrorAnswer;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Saved answers as the AWS CLI prints them, one file an answer. */
final class AwsDialect implements DumpDialect {
    /** Classic load balancing names its operation like its successor, so it gets a name of its own here. */
    static final String CLASSIC_LOAD_BALANCERS = "DescribeClassicLoadBalancers";

    /** Such as us-east-1, us-gov-west-1, eu-isoe-west-1, eusc-de-east-1. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]{2,4})?"
            + "-(central|north|south|east|west|northeast|northwest|southeast|southwest)-[0-9]{1,2}");

    /** The service before a call, as in {@code ec2:DescribeVpcs} or {@code ec2-describe-vpcs}. */
    private static final Pattern SERVICE = Pattern.compile("^(ec2|elbv2|elasticloadbalancingv2)[:. _-]");

    private static final AnswerTable TABLE = table();
    private static final Map<String, String> CALLS = names(TABLE.calls());

    @Override
    public AnswerTable answers() {
        return TABLE;
    }

    @Override
    public Optional<String> callNamed(String word) {
        return Optional.ofNullable(
                CALLS.get(SERVICE.matcher(word).replaceFirst("").replaceFirst("^elb[:. ]Describe", "DescribeClassic")));
    }

    @Override
    public boolean isRegion(String name) {
        return REGION.matcher(name).matches();
    }

    /** An alias is as good as a number: either keeps the accounts apart. */
    @Override
    public boolean isAccount(String name) {
        return !name.isEmpty() && !isRegion(name);
    }

    /**
     * {@code {"Error":{"Code","Message"}}} as SDKs parse the error document, {@code {"Errors":[…]}} as the document
     * itself has it, or the bare pair that the CLI prints.
     */
    @Override
    public Optional<ErrorAnswer> error(JsonCursor answer) {
        if (answer.find("Error").filter(AwsDialect::isError).isPresent()) {
            return Optional.of(errorOf(answer.get("Error")));
        }
        if (answer.find("Errors").filter(AwsDialect::isErrorList).isPresent()) {
            return Optional.of(errorOf(answer.list("Errors").get(0)));
        }
        return isError(answer) ? Optional.of(errorOf(answer)) : Optional.empty();
    }

    /** Keys and configurations that the API hands out in plain text, and those that people save by mistake. */
    @Override
    public Set<String> secretMembers() {
        return Set.of(
                "CustomerGatewayConfiguration",
                "PreSharedKey",
                "UserData",
                "ClientSecret",
                "KeyMaterial",
                "PasswordData",
                "SecretAccessKey",
                "SessionToken");
    }

    private static boolean isErrorList(JsonCursor errors) {
        return errors.value() instanceof Json.Arr
                && errors.elements().stream()
                        .findFirst()
                        .filter(AwsDialect::isError)
                        .isPresent();
    }

    private static boolean isError(JsonCursor error) {
        return error.has("Code") && error.has("Message");
    }

    private static ErrorAnswer errorOf(JsonCursor error) {
        return new ErrorAnswer(error.text("Code"), error.text("Message"));
    }

    /** Static transit routes are told from others only by the group that holds them. */
    private static AnswerTable table() {
        Stream<AnswerShape> ec2 = Ec2Calls.ALL.stream()
                .filter(call -> call != Ec2Calls.TRANSIT_GATEWAY_STATIC_ROUTES)
                .flatMap(call -> call.shapes().stream());
        Stream<AnswerShape> read = Stream.concat(ec2, ElbShapes.ALL.stream());
        return AnswerTable.of(Stream.concat(read, known().stream()).toList())
                .withGroup(
                        "TransitGatewayStaticRoutes",
                        Ec2Calls.TRANSIT_GATEWAY_STATIC_ROUTES.shapes().get(0))
                .withGroup(
                        "TransitGatewayPropagations",
                        Ec2Calls.TRANSIT_GATEWAY_PROPAGATIONS.shapes().get(0))
                .withGroup("LoadBalancerListeners", ElbShapes.LISTENERS)
                .withGroup("LoadBalancerAttributes", ElbShapes.LOAD_BALANCER_ATTRIBUTES)
                .withGroup("LoadBalancerTargetHealth", ElbShapes.TARGET_HEALTH);
    }

    /** Answers that are known without an SDK class, most of them without a use. */
    private static List<AnswerShape> known() {
        return List.of(
                list(CLASSIC_LOAD_BALANCERS, "LoadBalancerDescriptions"),
                unused("DescribeTags", "Tags"),
                unused("DescribeVolumeStatus", "VolumeStatuses"),
                unused("DescribeSecurityGroupReferences", "SecurityGroupReferenceSet"),
                unused("DescribeVpcEndpointServices", "ServiceDetails"),
                unused("DescribeNetworkInsightsPaths", "NetworkInsightsPaths"),
                unused("DescribeNetworkInsightsAnalyses", "NetworkInsightsAnalyses"),
                unused("DescribeDBInstances", "DBInstances"),
                unused("DescribeElasticsearchDomains", "DomainStatusList"));
    }

    private static Map<String, String> names(Set<String> calls) {
        Map<String, String> names = new HashMap<>();
        for (String call : calls) {
            names.put(call, call);
            names.put(asCommand(call), call);
        }
        return Map.copyOf(names);
    }

    /** The CLI's name of an operation: {@code describe-db-instances} for {@code DescribeDBInstances}. */
    private static String asCommand(String call) {
        return call.replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
