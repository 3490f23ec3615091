/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.ServiceSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Address and service templates, and groups of them. An entry of a template that is not known may be anything. See
 * https://cloud.tencent.com/document/product/215/31867.
 */
public final class Templates {
    private static final AddressSet ANYTHING = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));

    private final TencentAnswers all;

    Templates(TencentAnswers all) {
        this.all = all;
    }

    /** Adds all templates and groups of templates. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        Templates templates = new Templates(all);
        all.each(Calls.ADDRESS_TEMPLATES).forEach(told -> into.add(templates.addresses(told)));
        all.each(Calls.ADDRESS_TEMPLATE_GROUPS).forEach(told -> into.add(templates.addressGroup(told)));
        all.each(Calls.SERVICE_TEMPLATES).forEach(told -> into.add(templates.services(told)));
        all.each(Calls.SERVICE_TEMPLATE_GROUPS).forEach(told -> into.add(templates.serviceGroup(told)));
    }

    /** The condition that a rule's address template means; one that is not listed may hold any address. */
    Match addresses(Item template, Side side, Subject subject) {
        String id = template.text("AddressId");
        Call call = id.isEmpty() ? Calls.ADDRESS_TEMPLATE_GROUPS : Calls.ADDRESS_TEMPLATES;
        String named = id.isEmpty() ? template.text("AddressGroupId") : id;
        return all.find(call, named).isPresent()
                ? new Match.InSet(side, TencentId.of(ResourceKind.ADDRESS_SET, named))
                : unlisted(named, call, subject);
    }

    /** The condition that a rule's service template means. */
    Match services(Item template, Subject subject) {
        String id = template.text("ServiceId");
        Call call = id.isEmpty() ? Calls.SERVICE_TEMPLATE_GROUPS : Calls.SERVICE_TEMPLATES;
        String named = id.isEmpty() ? template.text("ServiceGroupId") : id;
        return all.find(call, named).isPresent()
                ? new Match.InServiceSet(TencentId.of(ResourceKind.SERVICE_SET, named))
                : unlisted(named, call, subject);
    }

    private static Match unlisted(String id, Call call, Subject subject) {
        return new Match.Undecided(
                "template " + id,
                subject.notGiven("The template " + id + " that a rule names is not in the input", call.permission()));
    }

    private NamedAddressSet addresses(Told told) {
        Identity identity = identity(told, ResourceKind.ADDRESS_SET, "AddressTemplateId", "AddressTemplateName");
        return new NamedAddressSet(identity, bounds(told, Subject.of(identity)), Map.of());
    }

    private static SetBounds bounds(Told told, Subject subject) {
        List<String> entries = Stream.concat(
                        told.item().texts("AddressSet").stream(),
                        told.item().list("AddressExtraSet").stream().map(extra -> extra.text("Address")))
                .distinct()
                .toList();
        AddressSet certain = AddressSet.empty();
        Optional<Gap> gap = Optional.empty();
        for (String entry : entries) {
            Optional<AddressSet> parsed = Traffic.addresses(entry);
            certain = certain.union(parsed.orElse(AddressSet.empty()));
            if (parsed.isEmpty()) {
                gap = Optional.of(subject.unrecognised("entry", entry));
            }
        }
        return new SetBounds(certain, gap.isPresent() ? ANYTHING : certain, gap);
    }

    private NamedAddressSet addressGroup(Told told) {
        Identity identity =
                identity(told, ResourceKind.ADDRESS_SET, "AddressTemplateGroupId", "AddressTemplateGroupName");
        Subject subject = Subject.of(identity);
        AddressSet certain = AddressSet.empty();
        Optional<Gap> gap = Optional.empty();
        for (String member : told.item().texts("AddressTemplateIdSet")) {
            Optional<SetBounds> one = all.find(Calls.ADDRESS_TEMPLATES, member).map(found -> bounds(found, subject));
            certain = certain.union(one.map(SetBounds::certain).orElse(AddressSet.empty()));
            gap = gap.or(() ->
                    one.isPresent() ? one.get().gap() : Optional.of(missing(member, Calls.ADDRESS_TEMPLATES, subject)));
        }
        return new NamedAddressSet(
                identity, new SetBounds(certain, gap.isPresent() ? ANYTHING : certain, gap), Map.of());
    }

    private static Gap missing(String member, Call call, Subject subject) {
        return subject.notGiven(
                "The template " + member + " of " + subject.id() + " is not in the input", call.permission());
    }

    private ServiceSet services(Told told) {
        Identity identity = identity(told, ResourceKind.SERVICE_SET, "ServiceTemplateId", "ServiceTemplateName");
        return new ServiceSet(identity, Fact.known(match(told, Subject.of(identity))));
    }

    private static Match match(Told told, Subject subject) {
        List<Match> services = Stream.concat(
                        told.item().texts("ServiceSet").stream(),
                        told.item().list("ServiceExtraSet").stream().map(extra -> extra.text("Service")))
                .distinct()
                .map(entry -> entry(entry, subject))
                .toList();
        return Match.anyOf(services);
    }

    /** {@code tcp:80}, {@code tcp:80,443}, {@code tcp:3306-20000}, {@code tcp:all}, {@code icmp}. */
    private static Match entry(String entry, Subject subject) {
        int colon = entry.indexOf(':');
        String protocol = colon < 0 ? entry : entry.substring(0, colon);
        String port = colon < 0 ? Traffic.ALL : entry.substring(colon + 1);
        return Traffic.service(protocol.strip(), port.strip(), Side.DESTINATION, subject);
    }

    private ServiceSet serviceGroup(Told told) {
        Identity identity =
                identity(told, ResourceKind.SERVICE_SET, "ServiceTemplateGroupId", "ServiceTemplateGroupName");
        Subject subject = Subject.of(identity);
        List<Match> members = new ArrayList<>();
        for (String member : told.item().texts("ServiceTemplateIdSet")) {
            members.add(all.find(Calls.SERVICE_TEMPLATES, member)
                    .map(found -> match(found, subject))
                    .orElseGet(() -> new Match.Undecided(
                            "template " + member, missing(member, Calls.SERVICE_TEMPLATES, subject))));
        }
        return new ServiceSet(identity, Fact.known(Match.anyOf(members)));
    }

    private static Identity identity(Told told, ResourceKind kind, String idField, String nameField) {
        ResourceId id = TencentId.of(kind, told.text(idField));
        return told.identity(id, told.text(nameField));
    }
}
