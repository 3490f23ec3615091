/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.GapReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

final class AwsAnswersTest {
    private static final Reading HERE = Reading.here();

    @Test
    void whatAnotherAccountOwnsBelongsThere() {
        AwsAnswers all = of(HERE, Reading.in(Reading.OTHER, Reading.REGION));
        Placement place = all.place(all.scopes().get(0), Reading.OTHER);

        assertThat(place.scope()).isEqualTo(Reading.scope(Reading.OTHER, Reading.REGION));
        assertThat(place.view()).isEqualTo(View.GUEST);
        assertThat(place.editability().editable()).isTrue();
    }

    @Test
    void whatAnAccountOwnsThatWasNotReadCannotBeEdited() {
        AwsAnswers all = of(HERE);

        assertThat(all.place(all.scopes().get(0), Reading.OTHER).editability().editable())
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", Reading.ACCOUNT, "amazon", "12345"})
    void whatNobodyElseIsNamedForIsTheTellersOwn(String owner) {
        AwsAnswers all = of(HERE);
        Placement place = all.place(all.scopes().get(0), owner);

        assertThat(place.scope()).isEqualTo(Reading.scope(Reading.ACCOUNT, Reading.REGION));
        assertThat(place.view()).isEqualTo(View.OWNER);
        assertThat(place.editability().editable()).isTrue();
    }

    @Test
    void aTellerWithoutAnAccountOwnsEverything() {
        AwsAnswers all = of(Reading.in("", Reading.REGION));

        assertThat(all.place(all.scopes().get(0), Reading.OTHER).view()).isEqualTo(View.OWNER);
    }

    @Test
    void aVpcIsFoundAsItsOwnerTellsIt() {
        Reading guest = Reading.in("000000000001", Reading.REGION).with(Ec2.VPCS, vpc("guest's"));
        Reading owner = Reading.in(Reading.OTHER, Reading.REGION).with(Ec2.VPCS, vpc("owner's"));
        Reading later = Reading.in("999999999999", Reading.REGION).with(Ec2.VPCS, vpc("later guest's"));

        assertThat(Word.name(of(guest, owner, later)
                        .vpc("vpc-0a")
                        .orElseThrow()
                        .item()
                        .tags()))
                .isEqualTo("owner's");
        assertThat(of(guest).placeOfVpc("vpc-0a").orElseThrow().scope().account())
                .isEqualTo(Reading.OTHER);
        assertThat(of(guest).vpc("vpc-0b")).isEmpty();
    }

    @Test
    void anAccountThatWasNotReadListsNothing() {
        Listing<Vpc> listing = of(HERE).list(Ec2.VPCS, Reading.scope(Reading.OTHER, Reading.REGION));

        assertThat(listing.gap().orElseThrow().reason()).isEqualTo(GapReason.OUTSIDE_SNAPSHOT);
    }

    @Test
    void answersOfTheSameScopeAreOne() {
        AwsAnswers all = of(HERE, Reading.here().with(Ec2.VPCS, vpc("x")));

        assertThat(all.scopes()).hasSize(1);
        assertThat(all.all(Ec2.VPCS)).hasSize(1);
    }

    private static Vpc vpc(String name) {
        return Vpc.builder()
                .vpcId("vpc-0a")
                .ownerId(Reading.OTHER)
                .tags(Tag.builder().key("Name").value(name).build())
                .build();
    }

    private static AwsAnswers of(Reading... readings) {
        return AwsAnswers.of(Arrays.stream(readings).map(Reading::answers).toList());
    }
}
