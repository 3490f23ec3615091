/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Json.list;
import static io.hopscope.aws.oracle.Json.object;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.BlockMode;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Power;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Networks, subnets, interfaces and addresses of a region. */
final class NetworkJson {
    private final World world;
    private final String region;

    NetworkJson(World world, String region) {
        this.world = world;
        this.region = region;
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("DescribeRegions", object("Regions", list(Stream.of(object("RegionName", region)))));
        answers.put("DescribeAvailabilityZones", object("AvailabilityZones", zones()));
        answers.put("DescribeVpcs", object("Vpcs", list(vpcs().map(this::vpc))));
        answers.put("DescribeSubnets", object("Subnets", list(subnets().map(this::subnet))));
        answers.put("DescribeNetworkInterfaces", object("NetworkInterfaces", list(enis().map(this::eni))));
        answers.put("DescribeAddresses", object("Addresses", addresses()));
        String mode = mode(strongest(subnets()));
        answers.put(
                "DescribeVpcBlockPublicAccessOptions",
                object(
                        "VpcBlockPublicAccessOptions",
                        object(
                                "AwsAccountId",
                                World.ACCOUNT,
                                "AwsRegion",
                                region,
                                "State",
                                "update-complete",
                                "InternetGatewayBlockMode",
                                mode,
                                "ManagedBy",
                                "account",
                                "ExclusionsAllowed",
                                "allowed")));
        answers.put(
                "DescribeVpcBlockPublicAccessExclusions",
                object("VpcBlockPublicAccessExclusions", list(exclusions(strongest(subnets())))));
        return answers;
    }

    /** A subnet is less blocked than its account only by an exclusion. */
    private Stream<Object> exclusions(BlockMode account) {
        return subnets()
                .filter(subnet -> subnet.block() != account)
                .map(subnet -> object(
                        "ExclusionId",
                        "vpcbpa-exclude-" + subnet.id().substring(7),
                        "InternetGatewayExclusionMode",
                        subnet.block() == BlockMode.OFF ? "allow-bidirectional" : "allow-egress",
                        "ResourceArn",
                        "arn:aws:ec2:" + region + ":" + World.ACCOUNT + ":subnet/" + subnet.id(),
                        "State",
                        "create-complete",
                        "Tags",
                        List.of()));
    }

    private Stream<Vpc> vpcs() {
        return world.all(Vpc.class).filter(vpc -> vpc.region().equals(region));
    }

    private Stream<Subnet> subnets() {
        return world.all(Subnet.class)
                .filter(subnet -> world.vpcOf(subnet).region().equals(region));
    }

    private Stream<Eni> enis() {
        return world.all(Eni.class).filter(eni -> world.vpcOf(eni).region().equals(region));
    }

    private List<Object> zones() {
        return list(subnets()
                .map(Subnet::zone)
                .distinct()
                .sorted()
                .map(zone -> object(
                        "State",
                        "available",
                        "RegionName",
                        region,
                        "ZoneName",
                        zone,
                        "ZoneId",
                        zoneId(zone),
                        "ZoneType",
                        "availability-zone")));
    }

    private static String zoneId(String zone) {
        return "zz1-az" + (zone.charAt(zone.length() - 1) - 'a' + 1);
    }

    private Object vpc(Vpc vpc) {
        List<Cidr> v4 = vpc.cidrs().stream().filter(cidr -> !cidr.base().v6()).toList();
        return object(
                "VpcId", vpc.id(),
                "OwnerId", World.ACCOUNT,
                "State", "available",
                "CidrBlock", v4.get(0).toString(),
                "CidrBlockAssociationSet",
                        list(v4.stream()
                                .map(cidr -> object(
                                        "AssociationId", "vpc-cidr-assoc-" + v4.indexOf(cidr),
                                        "CidrBlock", cidr.toString(),
                                        "CidrBlockState", object("State", "associated")))),
                "Ipv6CidrBlockAssociationSet", v6Blocks(vpc.cidrs(), null),
                "DhcpOptionsId", "dopt-0a1",
                "InstanceTenancy", "default",
                "IsDefault", false,
                "BlockPublicAccessStates",
                        object(
                                "InternetGatewayBlockMode",
                                mode(strongest(
                                        subnets().filter(subnet -> subnet.vpc().equals(vpc.id()))))),
                "Tags", List.of());
    }

    private Object subnet(Subnet subnet) {
        return object(
                "SubnetId", subnet.id(),
                "VpcId", subnet.vpc(),
                "OwnerId", World.ACCOUNT,
                "State", "available",
                "AvailabilityZone", subnet.zone(),
                "AvailabilityZoneId", zoneId(subnet.zone()),
                "CidrBlock",
                        subnet.cidrs().stream()
                                .filter(cidr -> !cidr.base().v6())
                                .findFirst()
                                .map(Cidr::toString)
                                .orElse(null),
                "Ipv6CidrBlockAssociationSet", v6Blocks(subnet.cidrs(), subnet.privateV6() ? "private" : "public"),
                "AvailableIpAddressCount", 200,
                "MapPublicIpOnLaunch", false,
                "AssignIpv6AddressOnCreation", false,
                "Ipv6Native", false,
                "EnableDns64", false,
                "BlockPublicAccessStates", object("InternetGatewayBlockMode", mode(subnet.block())),
                "Tags", List.of());
    }

    private static List<Object> v6Blocks(List<Cidr> cidrs, @Nullable String attribute) {
        return list(cidrs.stream()
                .filter(cidr -> cidr.base().v6())
                .map(cidr -> object(
                        "AssociationId",
                        "cidr-assoc-" + cidrs.indexOf(cidr),
                        "Ipv6CidrBlock",
                        cidr.toString(),
                        "Ipv6CidrBlockState",
                        object("State", "associated"),
                        "Ipv6AddressAttribute",
                        attribute,
                        "IpSource",
                        "amazon")));
    }

    private static BlockMode strongest(Stream<Subnet> subnets) {
        List<BlockMode> modes = subnets.map(Subnet::block).toList();
        return modes.contains(BlockMode.BIDIRECTIONAL)
                ? BlockMode.BIDIRECTIONAL
                : modes.contains(BlockMode.INGRESS) ? BlockMode.INGRESS : BlockMode.OFF;
    }

    private static String mode(BlockMode mode) {
        return mode == BlockMode.OFF ? "off" : "block-" + mode.name().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> eni(Eni eni) {
        Subnet subnet = world.subnetOf(eni);
        Address primary = primary(eni);
        return object(
                "NetworkInterfaceId", eni.id(),
                "InterfaceType", type(eni.role()),
                "Description", description(eni),
                "Status", eni.attachment().inUse() ? "in-use" : "available",
                "Attachment", attachment(eni),
                "VpcId", subnet.vpc(),
                "SubnetId", subnet.id(),
                "AvailabilityZone", subnet.zone(),
                "OwnerId", World.ACCOUNT,
                "RequesterManaged", eni.role() != Role.INSTANCE,
                "MacAddress", mac(eni),
                "SourceDestCheck", eni.sourceDestCheck(),
                "DenyAllIgwTraffic", eni.denyAllIgw() ? true : null,
                "Groups", groups(eni),
                "PrivateIpAddress", primary.ip().toString(),
                "Association", association(eni, primary),
                "PrivateIpAddresses",
                        list(eni.addresses().stream()
                                .filter(address -> !address.ip().v6())
                                .map(address -> object(
                                        "Primary", address.equals(primary),
                                        "PrivateIpAddress", address.ip().toString(),
                                        "Association", association(eni, address)))),
                "Ipv6Addresses",
                        list(eni.addresses().stream()
                                .filter(address -> address.ip().v6())
                                .map(address ->
                                        object("Ipv6Address", address.ip().toString(), "IsPrimaryIpv6", false))),
                "TagSet", List.of());
    }

    private static String mac(Eni eni) {
        String hex = String.format(Locale.ROOT, "%08x", eni.id().hashCode());
        return "0a:00:" + String.join(":", hex.split("(?<=\\G..)", -1));
    }

    static Address primary(Eni eni) {
        return eni.addresses().stream()
                .filter(address -> !address.ip().v6())
                .findFirst()
                .orElseThrow();
    }

    private static String type(Role role) {
        return switch (role) {
            case INSTANCE -> "interface";
            case NAT -> "nat_gateway";
            case ENDPOINT -> "vpc_endpoint";
            case BALANCER -> "network_load_balancer";
            case HUB -> "transit_gateway";
        };
    }

    private static String description(Eni eni) {
        String owner = String.valueOf(eni.attachment().owner());
        return switch (eni.role()) {
            case INSTANCE -> "";
            case NAT -> "Interface for NAT Gateway " + owner;
            case ENDPOINT -> "VPC Endpoint Interface " + owner;
            case BALANCER -> "ELB net/" + owner + "/" + BalancerJson.hash(owner);
            case HUB -> "Network Interface for Transit Gateway Attachment " + owner;
        };
    }

    private static @Nullable Object attachment(Eni eni) {
        if (!eni.attachment().inUse()) {
            return null;
        }
        boolean guest = eni.role() == Role.INSTANCE;
        return object(
                "AttachmentId",
                (guest ? "eni-attach-" : "ela-attach-") + eni.id().substring(4),
                "DeviceIndex",
                guest ? eni.attachment().device() : 1,
                "InstanceId",
                guest ? eni.attachment().owner() : null,
                "InstanceOwnerId",
                guest ? World.ACCOUNT : "amazon-aws",
                "DeleteOnTermination",
                guest,
                "Status",
                "attached");
    }

    List<Object> groups(Eni eni) {
        return list(eni.groups().stream()
                .map(id -> object(
                        "GroupId",
                        id,
                        "GroupName",
                        world.get(SecurityGroup.class, id).name())));
    }

    private @Nullable Object association(Eni eni, Address address) {
        if (address.publicIp() == null) {
            return null;
        }
        return isElastic(eni, address)
                ? object(
                        "PublicIp",
                        address.publicIp().toString(),
                        "IpOwnerId",
                        World.ACCOUNT,
                        "AllocationId",
                        "eipalloc-" + number(address),
                        "AssociationId",
                        "eipassoc-" + number(address))
                : object("PublicIp", address.publicIp().toString(), "IpOwnerId", "amazon");
    }

    /** An automatic address lives on the first address of a running instance, and nowhere else. */
    private boolean isElastic(Eni eni, Address address) {
        Optional<Instance> instance = world.instanceOf(eni);
        return instance.isEmpty()
                || instance.get().power() != Power.RUNNING
                || world.interfacesOf(instance.get()).size() > 1
                || !address.equals(primary(eni));
    }

    private static String number(Address address) {
        Ip ip = address.publicIp();
        return "0" + (ip == null ? "" : ip.value().toString(16));
    }

    private List<Object> addresses() {
        return list(enis().flatMap(eni -> eni.addresses().stream()
                .filter(address -> address.publicIp() != null && isElastic(eni, address))
                .map(address -> object(
                        "PublicIp",
                        String.valueOf(address.publicIp()),
                        "AllocationId",
                        "eipalloc-" + number(address),
                        "AssociationId",
                        "eipassoc-" + number(address),
                        "Domain",
                        "vpc",
                        "NetworkInterfaceId",
                        eni.id(),
                        "NetworkInterfaceOwnerId",
                        World.ACCOUNT,
                        "PrivateIpAddress",
                        address.ip().toString(),
                        "InstanceId",
                        world.instanceOf(eni).map(Instance::id).orElse(null),
                        "NetworkBorderGroup",
                        region,
                        "PublicIpv4Pool",
                        "amazon"))));
    }
}
