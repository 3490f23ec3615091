/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.saved.AwsDump;
import io.hopscope.aws.saved.AwsSavedAnswers;
import io.hopscope.aws.saved.SavedScopes;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Translates published estates of the real API, where they lie beside the repository. */
final class SharedEstatesTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final Map<Path, AwsDump> DUMPS = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "aws-labs/aws_instance_multiple_interface,4,6,3,6,4",
        "aws-labs/aws_multi_account_vpc_peering,3,2,2,4,2",
        "aws-labs/aws_nlb_targets_instance,4,8,3,6,5",
        "aws-labs/aws_shared_vpc,17,7,5,11,7",
        "aws-labs/aws_tgw_multi_az_intra_region_nacl_test,16,17,11,6,3",
        "aws-labs/aws_traffic_in_igw_out_ngw,2,3,2,2,3",
        "aws/batfish/hybrid-cloud-aws,4,9,10,11,0",
        "aws/batfish/test-load-balancer,3,5,3,3,1",
        "aws/batfish/test-nat-gateway,3,4,3,3,2",
        "aws/batfish/test-public-private-subnet,2,2,2,3,1",
        "aws/batfish/test-public-subnet,1,1,1,2,1",
        "aws/batfish/test-subnet,2,2,1,3,0",
        "aws/batfish/test-transit-gateway,4,5,3,5,1",
        "aws/batfish/test-transit-gateway-asymmetric-paths,2,6,2,4,2",
        "aws/batfish/test-transit-gateway-multi-table,3,5,3,5,1",
        "aws/batfish/test-vpc-endpoint-gateway,2,2,2,2,1",
        "aws/batfish/test-vpc-endpoint-interface,2,3,2,2,1",
        "aws/batfish/test-vpc-peering,3,3,3,6,0",
        "aws/batfish/test-vpn-gateway,1,1,1,3,0",
    })
    void everyResourceArrivesAndIsKnown(
            String estate, int instances, int interfaces, int subnets, int groups, int doors) {
        Snapshot snapshot = snapshot(shared(estate), true);
        Map<ResourceKind, Integer> counts = snapshot.resources()
                .collect(Collectors.groupingBy(one -> one.id().kind(), Collectors.summingInt(one -> 1)));

        assertThat(counts)
                .containsEntry(ResourceKind.INSTANCE, instances)
                .containsEntry(ResourceKind.INTERFACE, interfaces)
                .containsEntry(ResourceKind.SUBNET, subnets)
                .containsEntry(ResourceKind.SECURITY_GROUP, groups);
        assertThat(counts.getOrDefault(ResourceKind.DOOR, 0)).isEqualTo(doors);
        assertThat(snapshot.gaps()).isEmpty();
        assertKnown(snapshot);
    }

    @Test
    void everyRuleArrives() {
        for (Path estate : estates()) {
            Snapshot snapshot = snapshot(estate, false);
            items(estate, Ec2.SECURITY_GROUPS)
                    .forEach(group -> assertThat(rules(snapshot, ResourceKind.SECURITY_GROUP, group.groupId()))
                            .hasSize(entries(group)));
            items(estate, Ec2.NETWORK_ACLS)
                    .forEach(acl -> assertThat(rules(snapshot, ResourceKind.NETWORK_ACL, acl.networkAclId()))
                            .extracting(Rule::order)
                            .containsExactlyElementsOf(acl.entries().stream()
                                    .map(NetworkAclEntry::ruleNumber)
                                    .toList()));
        }
    }

    @Test
    void everyPublicAddressOfAnInterfaceIsADoorThatIsOpen() {
        int doors = 0;
        for (Path estate : estates()) {
            Snapshot snapshot = snapshot(estate, true);
            List<String> dialled = items(estate, Ec2.NETWORK_INTERFACES)
                    .map(Nic::association)
                    .filter(Objects::nonNull)
                    .map(Nic.Association::publicAddress)
                    .distinct()
                    .toList();
            for (String address : dialled) {
                Door door = Reading.get(snapshot, Door.class, AwsId.of(ResourceKind.DOOR, address));
                assertThat(Reading.known(door.carries()).up()).isTrue();
                assertThat(snapshot.resource(door.gateway().orElseThrow()))
                        .get()
                        .isInstanceOf(Gateway.class);
                doors++;
            }
        }
        assertThat(doors).isGreaterThan(20);
    }

    @Test
    void aRunningInstanceHasItsInterfacesAndTheyNameIt() {
        int running = 0;
        for (Path estate : estates()) {
            Snapshot snapshot = snapshot(estate, true);
            for (Instance instance : snapshot.all(Instance.class).toList()) {
                if (Reading.known(instance.power()).state() != PowerState.TERMINATED) {
                    running++;
                    assertThat(Reading.known(instance.interfaces()))
                            .isNotEmpty()
                            .allSatisfy(nic -> assertThat(
                                            Reading.known(Reading.get(snapshot, NetworkInterface.class, nic)
                                                            .attachment())
                                                    .instance())
                                    .contains(instance.id()));
                }
            }
        }
        assertThat(running).isGreaterThan(50);
    }

    /** Nothing that decides about packets is left open once completeness is assumed. */
    private static void assertKnown(Snapshot snapshot) {
        snapshot.all(Subnet.class).forEach(subnet -> {
            assertFound(snapshot, Reading.known(subnet.routeTable()), RouteTable.class);
            Reading.known(subnet.stages())
                    .forEach(stage -> Reading.known(stage.lists())
                            .forEach(list -> assertFound(snapshot, list, FilterList.class)));
            assertThat(Reading.known(subnet.crossings())).isEmpty();
        });
        snapshot.all(NetworkInterface.class).forEach(nic -> {
            assertFound(snapshot, nic.subnet(), Subnet.class);
            assertThat(nic.addresses()).isNotEmpty();
            assertThat(List.of(nic.attachment(), nic.stages(), nic.forwarding()))
                    .allMatch(Fact.Known.class::isInstance);
        });
        snapshot.all(RouteTable.class)
                .filter(table -> table.owner().kind() == ResourceKind.NETWORK)
                .forEach(table -> assertThat(Reading.known(table.routes()))
                        .allMatch(route -> route.state() instanceof Fact.Known));
    }

    private static void assertFound(Snapshot snapshot, ResourceId id, Class<? extends Resource> type) {
        assertThat(snapshot.resource(id)).get().isInstanceOf(type);
    }

    private static List<Rule> rules(Snapshot snapshot, ResourceKind kind, String id) {
        return Reading.known(
                Reading.get(snapshot, FilterList.class, AwsId.of(kind, id)).rules());
    }

    private static int entries(SecurityGroup group) {
        return Stream.concat(group.ipPermissions().stream(), group.ipPermissionsEgress().stream())
                .mapToInt(SharedEstatesTest::entries)
                .sum();
    }

    private static int entries(IpPermission permission) {
        return permission.ipRanges().size()
                + permission.ipv6Ranges().size()
                + permission.prefixListIds().size()
                + permission.userIdGroupPairs().size();
    }

    private static Snapshot snapshot(Path estate, boolean assumeComplete) {
        SnapshotBuilder builder = new SnapshotBuilder();
        AwsSaved.translate(List.of(dump(estate)), assumeComplete, builder);
        return builder.build();
    }

    private static AwsDump dump(Path estate) {
        return DUMPS.computeIfAbsent(estate, AwsSavedAnswers::read);
    }

    private static <T> Stream<T> items(Path estate, Call<T> call) {
        return SavedScopes.of(dump(estate)).stream()
                .map((AwsScopeAnswers answers) -> answers.list(call))
                .flatMap(listing -> listing.items().stream());
    }

    private static List<Path> estates() {
        return Stream.of("aws-labs", "aws/batfish")
                .flatMap(set -> folders(shared(set)))
                .filter(folder -> Files.isDirectory(folder.resolve("aws_configs")))
                .sorted()
                .toList();
    }

    private static Stream<Path> folders(Path set) {
        try (Stream<Path> folders = Files.list(set)) {
            return folders.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shared(String folder) {
        Path path = DATA.resolve(folder);
        assumeTrue(Files.isDirectory(path), () -> "skipped: no " + path + " beside the repository");
        return path;
    }
}
