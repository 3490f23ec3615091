/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.PrefixList;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;

final class PrefixListsTest {
    private static final ManagedPrefixList OFFICES = ManagedPrefixList.builder()
            .prefixListId("pl-0office")
            .prefixListName("offices")
            .addressFamily("IPv4")
            .ownerId(Reading.ACCOUNT)
            .build();
    private static final AddressSet TWO =
            AddressSet.of(Prefix.parse("198.51.100.0/24"), Prefix.parse("203.0.113.0/28"));

    @Test
    void theEntriesAreTheContent() {
        NamedAddressSet set = offices(Reading.here()
                .with(Ec2.MANAGED_PREFIX_LISTS, OFFICES)
                .of("pl-0office", Ec2.PREFIX_LIST_ENTRIES, entry("198.51.100.0/24"), entry("203.0.113.0/28"))
                .snapshot());

        assertThat(set.everywhere()).isEqualTo(SetBounds.exactly(TWO));
        assertThat(set.name()).isEqualTo("offices");
        assertThat(set.identity().editability().editable()).isTrue();
    }

    @Test
    void entriesNobodyReadAreUnknownAlsoWhenNothingElseIsSaidToExist() {
        for (Snapshot snapshot : List.of(
                Reading.here().with(Ec2.MANAGED_PREFIX_LISTS, OFFICES).snapshot(),
                Reading.here().with(Ec2.MANAGED_PREFIX_LISTS, OFFICES).assumedComplete())) {
            SetBounds content = offices(snapshot).everywhere();

            assertThat(content.certain().isEmpty()).isTrue();
            assertThat(content.possible()).isEqualTo(AddressSet.all(IpFamily.V4));
            assertThat(content.gap().orElseThrow().reason()).isEqualTo(GapReason.NOT_READ);
        }
    }

    @Test
    void aCutListSurelyHoldsWhatWasRead() {
        SetBounds content = offices(Reading.here()
                        .with(Ec2.MANAGED_PREFIX_LISTS, OFFICES)
                        .cut(Ec2.PREFIX_LIST_ENTRIES, entry("198.51.100.0/24"))
                        .snapshot())
                .everywhere();

        assertThat(content.certain()).isEqualTo(AddressSet.of(Prefix.parse("198.51.100.0/24")));
        assertThat(content.possible()).isEqualTo(AddressSet.all(IpFamily.V4));
        assertThat(content.gap().orElseThrow().reason()).isEqualTo(GapReason.INCOMPLETE);
    }

    @Test
    void anEntryThatCannotBeReadLeavesTheRestPossible() {
        SetBounds content = offices(Reading.here()
                        .of("pl-0office", Ec2.PREFIX_LIST_ENTRIES, entry("198.51.100.0/24"), entry("?"))
                        .snapshot())
                .everywhere();

        assertThat(content.certain()).isEqualTo(AddressSet.of(Prefix.parse("198.51.100.0/24")));
        assertThat(content.gap().orElseThrow().reason()).isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void aListOfAServiceComesWithItsPrefixesAndCannotBeChanged() {
        PrefixList service = PrefixList.builder()
                .prefixListId("pl-0office")
                .prefixListName("a service's")
                .cidrs("198.51.100.0/24", "203.0.113.0/28")
                .build();
        NamedAddressSet set =
                offices(Reading.here().with(Ec2.PREFIX_LISTS, service).snapshot());

        assertThat(set.everywhere()).isEqualTo(SetBounds.exactly(TWO));
        assertThat(set.identity().editability().editable()).isFalse();
    }

    @Test
    void whatOneCallLeavesOpenAnotherSettles() {
        PrefixList service = PrefixList.builder()
                .prefixListId("pl-0office")
                .cidrs("198.51.100.0/24", "203.0.113.0/28")
                .build();
        ManagedPrefixList managed = OFFICES.toBuilder().ownerId("AWS").build();
        Snapshot snapshot = Reading.here()
                .with(Ec2.MANAGED_PREFIX_LISTS, managed)
                .with(Ec2.PREFIX_LISTS, service)
                .snapshot();

        assertThat(offices(snapshot).everywhere()).isEqualTo(SetBounds.exactly(TWO));
    }

    private static PrefixListEntry entry(String cidr) {
        return PrefixListEntry.builder().cidr(cidr).build();
    }

    private static NamedAddressSet offices(Snapshot snapshot) {
        return Reading.get(snapshot, NamedAddressSet.class, AwsId.addressSet("pl-0office"));
    }
}
