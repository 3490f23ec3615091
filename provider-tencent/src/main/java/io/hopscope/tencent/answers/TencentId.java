/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;

/**
 * Identities of Tencent Cloud's resources: the ids of the API. What it has no object for (the Internet, the routes of a
 * subnet under a high-priority table) gets an id below that of the resource it belongs to.
 */
public final class TencentId {
    /** The vendor key of all resources and scopes. */
    public static final String VENDOR = "tencent";

    private TencentId() {}

    /** The identity of a resource of some kind. */
    public static ResourceId of(ResourceKind kind, String id) {
        return new ResourceId(VENDOR, kind, id);
    }

    /** The identity of something that has no id of its own, below what it belongs to. */
    public static ResourceId below(ResourceKind kind, String owner, String part) {
        return of(kind, owner + "/" + part);
    }

    /** The way from a network to the Internet, for which the platform has no object. */
    public static ResourceId internet(String vpc) {
        return below(ResourceKind.GATEWAY, vpc, "internet");
    }

    /** Where packets of a cloud connect network enter a network. */
    public static ResourceId entry(String vpc) {
        return below(ResourceKind.SUBNET, vpc, "ccn");
    }
}
