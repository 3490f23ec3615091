/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One entry of one network ACL that cuts off three hundred machines is one finding, and fits on a screen. */
final class OneListManyMachinesTest {
    private static final int MACHINES = 300;
    private static final int ROWS = 24;
    private static final int COLUMNS = 100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneEntry_isOneFindingOnOneScreen() throws IOException {
        writeEstate("{\"RuleNumber\":90,\"Egress\":false,\"RuleAction\":\"deny\",\"Protocol\":\"6\","
                + "\"PortRange\":{\"From\":443,\"To\":443},\"CidrBlock\":\"0.0.0.0/0\"},");

        Run run = Run.of("audit", "aws:" + folder, "--assume-complete");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.lines().get(0)).startsWith("1 finding on 300 machines: 1 critical, 0 high");
        assertThat(run.out()).contains("acl-dike", "affects 300: ", " and 290 more");
        assertThat(rows(run.lines())).as(run.out()).isLessThanOrEqualTo(ROWS);
    }

    @Test
    void withoutTheEntry_nothingIsFound() throws IOException {
        writeEstate("");

        Run run = Run.of("audit", "aws:" + folder, "--assume-complete");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("0 findings on 300 machines");
    }

    /** Rows of a terminal, which wraps what is too long. */
    private static int rows(List<String> lines) {
        return lines.stream()
                .mapToInt(line -> Math.max(1, (line.length() + COLUMNS - 1) / COLUMNS))
                .sum();
    }

    private void writeEstate(String entry) throws IOException {
        write(
                "Vpcs",
                "{\"VpcId\":\"vpc-polder\",\"OwnerId\":\"300300300300\",\"State\":\"available\","
                        + "\"CidrBlockAssociationSet\":[{\"CidrBlock\":\"10.40.0.0/16\",\"CidrBlockState\":{\"State\":\"associated\"}}]}");
        write(
                "Subnets",
                "{\"SubnetId\":\"subnet-polder\",\"VpcId\":\"vpc-polder\",\"OwnerId\":\"300300300300\","
                        + "\"State\":\"available\",\"CidrBlock\":\"10.40.0.0/22\",\"AvailabilityZone\":\"eu-west-1a\","
                        + "\"AvailabilityZoneId\":\"euw1-az1\"}");
        write(
                "InternetGateways",
                "{\"InternetGatewayId\":\"igw-sea\",\"OwnerId\":\"300300300300\","
                        + "\"Attachments\":[{\"VpcId\":\"vpc-polder\",\"State\":\"available\"}]}");
        write(
                "RouteTables",
                "{\"RouteTableId\":\"rtb-polder\",\"VpcId\":\"vpc-polder\",\"OwnerId\":\"300300300300\","
                        + "\"Associations\":[{\"Main\":true,\"AssociationState\":{\"State\":\"associated\"}}],\"Routes\":["
                        + "{\"DestinationCidrBlock\":\"10.40.0.0/16\",\"GatewayId\":\"local\",\"State\":\"active\"},"
                        + "{\"DestinationCidrBlock\":\"0.0.0.0/0\",\"GatewayId\":\"igw-sea\",\"State\":\"active\"}]}");
        write(
                "NetworkAcls",
                "{\"NetworkAclId\":\"acl-dike\",\"VpcId\":\"vpc-polder\",\"OwnerId\":\"300300300300\","
                        + "\"Associations\":[{\"NetworkAclId\":\"acl-dike\",\"SubnetId\":\"subnet-polder\"}],\"Entries\":["
                        + entry + allowed(100, false) + "," + allowed(100, true) + "]}");
        write(
                "SecurityGroups",
                "{\"GroupId\":\"sg-mill\",\"GroupName\":\"mill\",\"VpcId\":\"vpc-polder\","
                        + "\"OwnerId\":\"300300300300\",\"IpPermissions\":[{\"IpProtocol\":\"tcp\",\"FromPort\":443,"
                        + "\"ToPort\":443,\"IpRanges\":[{\"CidrIp\":\"0.0.0.0/0\"}]}],\"IpPermissionsEgress\":["
                        + "{\"IpProtocol\":\"-1\",\"IpRanges\":[{\"CidrIp\":\"0.0.0.0/0\"}]}]}");
        write(
                "Reservations",
                "{\"OwnerId\":\"300300300300\",\"Instances\":["
                        + each(i -> "{\"InstanceId\":\"i-mill" + i + "\",\"State\":{\"Name\":\"running\"},"
                                + "\"VpcId\":\"vpc-polder\",\"SubnetId\":\"subnet-polder\"}")
                        + "]}");
        write("NetworkInterfaces", each(OneListManyMachinesTest::networkInterface));
    }

    private static String networkInterface(int i) {
        String inside = "10.40." + i / 200 + "." + (10 + i % 200);
        String outside = "{\"PublicIp\":\"54.0." + i / 200 + "." + (10 + i % 200) + "\",\"IpOwnerId\":\"amazon\"}";
        return "{\"NetworkInterfaceId\":\"eni-mill" + i + "\",\"SubnetId\":\"subnet-polder\",\"VpcId\":\"vpc-polder\","
                + "\"OwnerId\":\"300300300300\",\"InterfaceType\":\"interface\",\"Status\":\"in-use\","
                + "\"SourceDestCheck\":true,\"Groups\":[{\"GroupId\":\"sg-mill\"}],\"PrivateIpAddress\":\"" + inside
                + "\",\"Association\":" + outside + ",\"PrivateIpAddresses\":[{\"PrivateIpAddress\":\"" + inside
                + "\",\"Primary\":true,\"Association\":" + outside + "}],\"Attachment\":{\"InstanceId\":\"i-mill" + i
                + "\",\"DeviceIndex\":0,\"Status\":\"attached\"}}";
    }

    private static String allowed(int number, boolean egress) {
        return "{\"RuleNumber\":" + number + ",\"Egress\":" + egress
                + ",\"RuleAction\":\"allow\",\"Protocol\":\"-1\",\"CidrBlock\":\"0.0.0.0/0\"}";
    }

    private static String each(IntFunction<String> item) {
        return IntStream.rangeClosed(1, MACHINES).mapToObj(item).collect(Collectors.joining(","));
    }

    private void write(String member, String items) throws IOException {
        Path region = folder.resolve("accounts").resolve("300300300300").resolve("eu-west-1");
        Files.createDirectories(region);
        Files.writeString(region.resolve("describe-" + member + ".json"), "{\"" + member + "\":[" + items + "]}");
    }
}
