/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import java.util.Map;

/**
 * A product of the vendor's with an API of its own, and where that is. See https://api.alibabacloud.com/product/Ecs and
 * its siblings.
 */
enum Product {
    ECS("Ecs", "2014-05-26"),
    VPC("Vpc", "2016-04-28"),
    VPC_PEER("VpcPeer", "2022-01-01"),
    SLB("Slb", "2014-05-15"),
    DDOS("antiddos-public", "2017-05-18");

    private static final String DOMAIN = ".aliyuncs.com";

    private final String code;
    private final String version;

    Product(String code, String version) {
        this.code = code;
        this.version = version;
    }

    /** How requests call it. */
    String code() {
        return code;
    }

    /** The version of its API. */
    String version() {
        return version;
    }

    /** The host that serves a region; older regions share one, as the SDK's own tables say. */
    String host(String region) {
        return switch (this) {
            case ECS -> known(com.aliyuncs.ecs.Endpoint.endpointMap, region, "ecs." + region + DOMAIN);
            case VPC -> known(com.aliyuncs.vpc.Endpoint.endpointMap, region, "vpc." + region + DOMAIN);
            case VPC_PEER -> "vpcpeer" + DOMAIN;
            case SLB ->
                com.aliyuncs.vpc.Endpoint.endpointMap.containsKey(region) ? "slb" + DOMAIN : "slb." + region + DOMAIN;
            case DDOS -> "antiddos" + DOMAIN;
        };
    }

    private static String known(Map<String, String> hosts, String region, String otherwise) {
        return hosts.getOrDefault(region, otherwise);
    }
}
