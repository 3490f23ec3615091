/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;

/**
 * Identities of Azure resources: folded Resource Manager ids. What Azure has no object for (the Internet as a next hop,
 * the routes that every subnet has) gets an id below that of the resource it belongs to.
 */
public final class AzureId {
    /** The vendor key of all resources and scopes. */
    public static final String VENDOR = "azure";

    private AzureId() {}

    /** The identity of a resource of some kind. */
    public static ResourceId of(ResourceKind kind, ArmId id) {
        return new ResourceId(VENDOR, kind, id.text());
    }

    /** The identity of a resource of some kind, from an id as an answer spells it. */
    public static ResourceId of(ResourceKind kind, String id) {
        return of(kind, new ArmId(id));
    }

    /** The identity of something that has no id of its own, below what it belongs to. */
    public static ResourceId below(ResourceKind kind, ArmId owner, String part) {
        return new ResourceId(VENDOR, kind, owner.text() + "/" + part);
    }

    /** The way from a virtual network to the Internet, for which Azure has no object. */
    public static ResourceId internet(ArmId network) {
        return below(ResourceKind.GATEWAY, network, "internet");
    }

    /** The routes of a subnet without a route table: the platform's own. */
    public static ResourceId systemRoutes(ArmId subnet) {
        return below(ResourceKind.ROUTE_TABLE, subnet, "systemroutes");
    }

    /** A service tag. */
    public static ResourceId tag(String name) {
        return new ResourceId(VENDOR, ResourceKind.ADDRESS_SET, Word.folded(name));
    }
}
