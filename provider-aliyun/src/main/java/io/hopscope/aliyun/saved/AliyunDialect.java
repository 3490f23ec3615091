/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import io.hopscope.dump.AnswerTable;
import io.hopscope.dump.DumpDialect;
import io.hopscope.dump.ErrorAnswer;
import io.hopscope.dump.JsonCursor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Saved answers as the vendor's command line prints them: the answer of the API, one file an answer. */
final class AliyunDialect implements DumpDialect {
    /** Such as cn-hangzhou, cn-beijing-finance-1, ap-southeast-1, us-east-1, me-central-1, cn-wulanchabu-gic-1. */
    private static final Pattern REGION = Pattern.compile("cn-[a-z]+(-[a-z]+)?(-[0-9]{1,2})?|rus-west-1"
            + "|(ap|eu|me|us|na|sa|af)-(central|north|south|east|west|northeast|northwest|southeast|southwest)"
            + "-[0-9]{1,2}");

    /** The service before a call, as in {@code ecs-DescribeInstances} or {@code vpc:DescribeVpcs}. */
    private static final Pattern SERVICE =
            Pattern.compile("^(ecs|vpc|slb|cbn|vpcpeer|antiddos-public)[:. _-]", Pattern.CASE_INSENSITIVE);

    private static final AnswerTable TABLE = AnswerTable.of(Shapes.all());
    private static final Map<String, String> CALLS = names(TABLE.calls());

    @Override
    public AnswerTable answers() {
        return TABLE;
    }

    @Override
    public Optional<String> callNamed(String word) {
        return Optional.ofNullable(CALLS.get(folded(SERVICE.matcher(word).replaceFirst(""))));
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

    /** An error has a code and names the host; a code beside {@code Success: true} is none. */
    @Override
    public Optional<ErrorAnswer> error(JsonCursor answer) {
        boolean coded =
                text(answer, "Code").isPresent() && text(answer, "Message").isPresent();
        boolean fine = answer.find("Success")
                .map(flag ->
                        !JsonKinds.isText(flag) ? flag.asFlag() : flag.asText().equals("true"))
                .orElse(false);
        boolean failed = coded && !fine && (answer.has("HostId") || hasNothingElse(answer));
        return failed ? Optional.of(new ErrorAnswer(answer.text("Code"), answer.text("Message"))) : Optional.empty();
    }

    @Override
    public Optional<String> region(JsonCursor answer) {
        return text(answer, "RegionId")
                .or(() -> nested(answer, "RouterTableList"))
                .filter(this::isRegion);
    }

    /** What the API hands out or people save by mistake. */
    @Override
    public Set<String> secretMembers() {
        return Set.of(
                "AccessKeySecret",
                "SecurityToken",
                "Password",
                "VncPassword",
                "Psk",
                "UserData",
                "PrivateKeyBody",
                "Signature");
    }

    private static Optional<String> nested(JsonCursor answer, String member) {
        return answer.find(member).filter(JsonKinds::isObject).flatMap(object -> text(object, "RegionId"));
    }

    private static boolean hasNothingElse(JsonCursor answer) {
        return JsonKinds.isObject(answer)
                && List.of("RequestId", "HostId", "Code", "Message", "Recommend", "AccessDeniedDetail", "Success")
                        .containsAll(answer.names());
    }

    private static Optional<String> text(JsonCursor answer, String member) {
        return answer.find(member).filter(JsonKinds::isText).map(JsonCursor::asText);
    }

    private static Map<String, String> names(Set<String> calls) {
        Map<String, String> names = new HashMap<>();
        names.put("getipv4gatewayattribute", "ListIpv4Gateways");
        names.put("getvpcpeerconnectionattribute", "ListVpcPeerConnections");
        calls.forEach(call -> names.put(folded(call), call));
        return Map.copyOf(names);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
