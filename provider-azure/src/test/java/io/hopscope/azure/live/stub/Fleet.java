/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live.stub;

import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A large subscription, its pages made beforehand so that making them costs a reader no time. */
public final class Fleet implements Function<WireRequest, Reply> {
    /** Its subscription. */
    public static final String SUBSCRIPTION = "0f1ee700-1111-2222-3333-444455556666";

    private static final int PAGE = 1000;
    private static final int IN_A_SUBNET = 200;
    private static final String ROOT = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/fleet/providers/Microsoft.";

    private final Map<String, List<String>> pages = new HashMap<>();

    /** A fleet of machines with an interface each, one in ten with a public address, twenty on one group. */
    public Fleet(int machines) {
        int subnets = Math.max(1, machines / IN_A_SUBNET);
        add("virtualMachines", machines, Fleet::machine);
        add("virtualMachines?statusOnly=true", machines, Fleet::state);
        add("networkInterfaces", machines, Fleet::networkInterface);
        add("networkSecurityGroups", Math.max(1, machines / 20), Fleet::group);
        add("publicIPAddresses", Math.max(1, machines / 10), Fleet::address);
        add("virtualNetworks", Math.max(1, subnets / 50), Fleet::network);
    }

    @Override
    public Reply apply(WireRequest wire) {
        ArmRequest request = ArmRequest.of(wire);
        List<String> all = pages.getOrDefault(request.list(), List.of("\"value\":[]"));
        int page = request.page().isEmpty() ? 0 : Integer.parseInt(request.page());
        String status = request.list().contains("?") ? "statusOnly=true&" : "";
        String next = page + 1 < all.size()
                ? ",\"nextLink\":\"http://" + wire.header("host") + wire.path() + "?" + status + "$skiptoken="
                        + (page + 1) + "\""
                : "";
        return Reply.of(WireAnswer.json(200, "{" + all.get(page) + next + "}"));
    }

    private void add(String list, int items, IntFunction<String> item) {
        pages.put(
                list,
                IntStream.range(0, (items + PAGE - 1) / PAGE)
                        .mapToObj(page -> IntStream.range(page * PAGE, Math.min(items, (page + 1) * PAGE))
                                .mapToObj(item)
                                .collect(Collectors.joining(",", "\"value\":[", "]")))
                        .toList());
    }

    private static String item(String type, String name, String properties) {
        return "{\"id\":\"" + ROOT + type + "/" + name + "\",\"name\":\"" + name + "\",\"type\":\"Microsoft." + type
                + "\",\"location\":\"norwayeast\",\"tags\":{\"owner\":\"somebody\",\"purpose\":\"being one of many\"},"
                + "\"properties\":{\"provisioningState\":\"Succeeded\"," + properties + "}}";
    }

    private static String ref(String type, String name) {
        return "{\"id\":\"" + ROOT + type + "/" + name + "\"}";
    }

    private static String machine(int i) {
        return item(
                "Compute/virtualMachines",
                "vm-" + i,
                "\"vmId\":\"v" + i + "\",\"hardwareProfile\":{\"vmSize\":\"Standard_B2s\"},\"storageProfile\":"
                        + "{\"imageReference\":{\"publisher\":\"p\",\"offer\":\"o\",\"sku\":\"s\",\"version\":\"latest\"},"
                        + "\"osDisk\":{\"osType\":\"Linux\",\"name\":\"disk-" + i
                        + "\",\"createOption\":\"FromImage\",\"caching\":\"ReadWrite\",\"managedDisk\":"
                        + ref("Compute/disks", "disk-" + i)
                        + "},\"dataDisks\":[]},\"osProfile\":{\"computerName\":\"vm-" + i
                        + "\",\"adminUsername\":\"somebody\",\"linuxConfiguration\":{\"disablePasswordAuthentication\":true,"
                        + "\"ssh\":{\"publicKeys\":[{\"path\":\"/home/somebody/.ssh/authorized_keys\",\"keyData\":\""
                        + "ssh-rsa " + "A".repeat(370) + "\"}]}}},\"networkProfile\":{\"networkInterfaces\":["
                        + ref("Network/networkInterfaces", "nic-" + i) + "]}");
    }

    private static String state(int i) {
        return item(
                "Compute/virtualMachines",
                "vm-" + i,
                "\"instanceView\":{\"statuses\":[{\"code\":\"ProvisioningState/succeeded\",\"level\":\"Info\"},"
                        + "{\"code\":\"PowerState/running\",\"level\":\"Info\",\"displayStatus\":\"VM running\"}]}");
    }

    private static String networkInterface(int i) {
        int subnet = i / IN_A_SUBNET;
        String id = "Network/networkInterfaces/nic-" + i + "/ipConfigurations";
        String pip = i % 10 == 0 ? ",\"publicIPAddress\":" + ref("Network/publicIPAddresses", "pip-" + i / 10) : "";
        return item(
                "Network/networkInterfaces",
                "nic-" + i,
                "\"ipConfigurations\":[{\"name\":\"ip\",\"id\":\"" + ROOT + id
                        + "/ip\",\"properties\":{\"primary\":true,"
                        + "\"privateIPAddress\":\"" + address(subnet, i % IN_A_SUBNET + 4) + "\",\"subnet\":"
                        + ref("Network/virtualNetworks/vnet-" + subnet / 50 + "/subnets", "s-" + subnet) + pip
                        + "}}],\"enableIPForwarding\":false,\"networkSecurityGroup\":"
                        + ref("Network/networkSecurityGroups", "nsg-" + i / 20) + ",\"virtualMachine\":"
                        + ref("Compute/virtualMachines", "vm-" + i));
    }

    private static String address(int subnet, int host) {
        return "10." + subnet / 50 + "." + subnet % 50 + "." + host;
    }

    private static String group(int i) {
        return item(
                "Network/networkSecurityGroups",
                "nsg-" + i,
                "\"securityRules\":" + rules(10, 100) + ",\"defaultSecurityRules\":" + rules(1, 65500));
    }

    private static String rules(int many, int from) {
        return IntStream.range(0, many)
                .mapToObj(i -> "{\"name\":\"r" + i + "\",\"properties\":{\"direction\":\"Inbound\",\"priority\":"
                        + (from + i) + ",\"access\":\"" + (from < 65000 ? "Allow" : "Deny")
                        + "\",\"protocol\":\"Tcp\",\"sourceAddressPrefix\":\"203.0." + i
                        + ".0/24\",\"sourcePortRange\":\"*\",\"destinationAddressPrefix\":\"*\","
                        + "\"destinationPortRange\":\"" + (440 + i) + "\"}}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String address(int i) {
        return item(
                "Network/publicIPAddresses",
                "pip-" + i,
                "\"publicIPAllocationMethod\":\"Static\",\"ipAddress\":\"198." + (18 + i / 65536) + "." + i / 256 % 256
                        + "." + i % 256 + "\",\"ipConfiguration\":{\"id\":\"" + ROOT + "Network/networkInterfaces/nic-"
                        + i * 10 + "/ipConfigurations/ip\"}");
    }

    private static String network(int i) {
        String subnets = IntStream.range(i * 50, (i + 1) * 50)
                .mapToObj(s -> "{\"name\":\"s-" + s + "\",\"id\":\"" + ROOT + "Network/virtualNetworks/vnet-" + i
                        + "/subnets/s-" + s + "\",\"properties\":{\"addressPrefix\":\"10." + i + "." + s % 50
                        + ".0/24\"}}")
                .collect(Collectors.joining(",", "[", "]"));
        return item(
                "Network/virtualNetworks",
                "vnet-" + i,
                "\"addressSpace\":{\"addressPrefixes\":[\"10." + i + ".0.0/16\"]},\"subnets\":" + subnets
                        + ",\"virtualNetworkPeerings\":[]");
    }
}
