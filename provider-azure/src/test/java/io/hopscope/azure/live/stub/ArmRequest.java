/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live.stub;

import io.hopscope.azure.answers.Calls;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.stub.WireRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request to Resource Manager.
 *
 * @param method GET, POST, ...
 * @param subscription whose it is
 * @param group the resource group, folded; empty for the whole subscription
 * @param list the list, as {@link io.hopscope.azure.answers.Call#name()} has it
 * @param owner the name of the resource whose list it is, folded; empty for a list of the subscription or a group
 * @param page where the page before said that this one begins; empty for the first one
 */
public record ArmRequest(String method, String subscription, String group, String list, String owner, String page) {
    /** What only POSTs tell, and none of them changes anything. */
    public static final Set<String> READING_POSTS = Set.of(
            "effectiveRouteTable", "effectiveNetworkSecurityGroups", "listNetworkManagerEffectiveSecurityAdminRules");

    private static final Map<String, String> NAMES = Stream.concat(
                    Calls.ALL.stream().map(call -> call.name()),
                    Stream.of("networkManagers", "securityAdminConfigurations"))
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private static final Map<String, String> OF_SCALE_SETS = Map.of(
            "virtualmachines", "virtualMachineScaleSetVMs",
            "networkinterfaces", "virtualMachineScaleSetNetworkInterfaces",
            "publicipaddresses", "virtualMachineScaleSetPublicIPAddresses");

    /** What a request asks for. */
    public static ArmRequest of(WireRequest wire) {
        List<String> path = List.of(wire.path().replaceFirst("^/+", "").split("/", -1));
        Map<String, String> query = wire.parameters();
        int at = path.indexOf("providers") + 2;
        List<String> tail = path.subList(at, path.size());
        boolean single =
                tail.size() % 2 == 0 && !folded(path.get(path.size() - 2)).equals("operationresults");
        String states = query.containsKey("statusOnly") ? "?statusOnly=true" : "";
        return new ArmRequest(
                wire.method(),
                after(path, "subscriptions"),
                after(path, "resourcegroups"),
                single ? "one of " + list(tail.subList(0, tail.size() - 1)) : list(tail) + states,
                tail.size() > 1 ? folded(tail.get(1)) : "",
                page(wire, query));
    }

    /** The same in the words of the kit. */
    public ApiRequest understood() {
        String whose = owner.isEmpty() ? group : owner;
        boolean reads = method.equals("GET") || (method.equals("POST") && READING_POSTS.contains(list));
        return new ApiRequest(list, "", whose, method.equals("POST") ? page + "POST" : page, reads);
    }

    private static String page(WireRequest wire, Map<String, String> query) {
        String link = query.getOrDefault("$skiptoken", query.getOrDefault("poll", ""));
        Object token = wire.body().isEmpty()
                ? null
                : Tree.object(Tree.read(wire.body())).get("skipToken");
        return Optional.ofNullable(token).map(Object::toString).orElse(link);
    }

    private static String list(List<String> tail) {
        String last = folded(tail.get(tail.size() - 1));
        boolean ofSet = tail.size() > 2 && folded(tail.get(0)).equals("virtualmachinescalesets");
        return (ofSet ? OF_SCALE_SETS : NAMES).getOrDefault(last, "unknown " + last);
    }

    private static String after(List<String> path, String word) {
        return path.stream()
                .map(ArmRequest::folded)
                .dropWhile(part -> !part.equals(word))
                .skip(1)
                .findFirst()
                .orElse("");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
