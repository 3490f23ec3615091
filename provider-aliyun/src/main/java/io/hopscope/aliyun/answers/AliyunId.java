/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.answers;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;

/** Identities of resources. Ids are unique in the whole cloud and are compared as they are. Stateless. */
public final class AliyunId {
    /** Key of the vendor. */
    public static final String VENDOR = "aliyun";

    private AliyunId() {}

    /** The identity of a resource of some kind. */
    public static ResourceId of(ResourceKind kind, String id) {
        return new ResourceId(VENDOR, kind, id);
    }

    /** The identity of something that has no id of its own, below what it belongs to. */
    public static ResourceId below(ResourceKind kind, String owner, String part) {
        return of(kind, owner + "/" + part);
    }

    /** The way from a VPC to the Internet where no gateway object stands between. */
    public static ResourceId direct(String vpc) {
        return below(ResourceKind.GATEWAY, vpc, "internet");
    }

    /** The services of the cloud itself, which every VPC reaches in 100.64.0.0/10. */
    public static ResourceId services(String vpc) {
        return below(ResourceKind.ENDPOINT, vpc, "services");
    }
}
