/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.azure.AzureSaved;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.dump.Dump;
import io.hopscope.dump.DumpReader;
import io.hopscope.dump.SavedListing;
import io.hopscope.dump.UnreadFile;
import io.hopscope.dump.UnreadFile.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads recorded answers of the real service, where they lie beside the repository. */
final class SharedDataTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "azure");

    @Test
    void everyFileIsEitherReadOrNamed() throws IOException {
        AzureDump dump = AzureSavedAnswers.read(data());

        Set<Path> told = new HashSet<>(dump.files());
        dump.unread().forEach(file -> told.add(file.where().file()));
        dump.errors().forEach(error -> told.add(error.file()));
        assertThat(told).isEqualTo(files()).hasSizeGreaterThan(30);
    }

    @Test
    void whatIsNamedIsThis() throws IOException {
        Map<Reason, Set<String>> unread = AzureSavedAnswers.read(data()).unread().stream()
                .collect(Collectors.groupingBy(
                        UnreadFile::reason,
                        Collectors.mapping(
                                file -> String.valueOf(file.where().file().getFileName()),
                                Collectors.toCollection(TreeSet::new))));

        assertThat(unread.get(Reason.OWNER_MISSING))
                .allMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*(effective).*"));
        assertThat(unread.get(Reason.CALL_AMBIGUOUS)).containsExactly("nsg-list-empty-2024-05-01.json");
        assertThat(unread.get(Reason.NOT_UNDERSTOOD))
                .allMatch(
                        name -> name.matches(
                                "(nic-effectiveRouteTable-accepted|resourcegraph|NetworkWatcher|VirtualMachine_Get_InstanceView).*"));
    }

    @Test
    void everyRecordedResourceArrives() throws IOException {
        List<SubscriptionAnswers> subscriptions =
                AzureSavedAnswers.read(data().resolve("recorded")).subscriptions();

        assertThat(subscriptions).hasSize(1);
        SubscriptionAnswers answers = subscriptions.get(0);
        assertThat(answers.list(Calls.INTERFACES).items())
                .hasSizeGreaterThan(4)
                .allMatch(nic -> nic.id() != null && nic.ipConfigurations() != null);
        assertThat(answers.list(Calls.SECURITY_GROUPS).items())
                .hasSizeGreaterThan(4)
                .allMatch(group -> group.defaultSecurityRules().size() == 6);
        assertThat(answers.list(Calls.MACHINES).items()).anyMatch(vm -> vm.instanceView() != null);
        assertThat(answers.list(Calls.BALANCERS).items()).anyMatch(lb -> lb.loadBalancingRules() != null);
        assertThat(answers.list(Calls.ROUTE_TABLES).items())
                .anyMatch(table -> !table.routes().isEmpty());
        assertThat(answers.list(Calls.PUBLIC_ADDRESSES).items()).anyMatch(address -> address.ipAddress() == null);
        assertThat(answers.list(Calls.SCALE_SETS).items()).isNotEmpty();
    }

    @Test
    void everyFieldThatIsMapped_arrivesWithoutLoss() throws IOException {
        Dump dump = DumpReader.of(new AzureDialect()).read(data());
        Map<String, Integer> seen = new TreeMap<>();

        for (MappedField<?> field : MappedFields.all()) {
            ArmModel<?> model = ArmModel.ALL.stream()
                    .filter(each -> each.call().equals(field.call()))
                    .findFirst()
                    .orElseThrow();
            dump.listings().stream()
                    .filter(listing -> listing.key().call().equals(field.call().name()))
                    .flatMap(SavedListing::items)
                    .forEach(item -> {
                        List<String> told = field.told(item);
                        assertThat(field.arrived(TreeReader.read(item, model.reading())))
                                .as(field + " of " + item.origin())
                                .containsExactlyInAnyOrderElementsOf(told);
                        seen.merge(field.toString(), told.size(), Integer::sum);
                    });
        }
        assertThat(seen.values().stream().filter(count -> count > 0).count())
                .as("fields that some file has: %s", seen)
                .isGreaterThan(80);
    }

    @Test
    void aSnapshotIsMadeOfThem() throws IOException {
        assertThat(AzureSaved.snapshot(List.of(data()), false).snapshot().resources())
                .hasSizeGreaterThan(30);
    }

    private static Path data() {
        assumeTrue(Files.isDirectory(DATA), "skipped: there are no recorded answers beside the repository");
        return DATA;
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }
}
