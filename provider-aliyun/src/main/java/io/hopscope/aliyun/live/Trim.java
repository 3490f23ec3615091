/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Members of answers that the translation never asks for: of a fleet's answers that is the most. What they may hold of
 * secrets, or of what people write into tags and descriptions, never becomes an object.
 */
final class Trim {
    private static final String SECRET = "UserData Password VncPassword SecurityToken AccessKeySecret Psk Signature";

    private static final String UNUSED = """
            Description ImageId KeyPairName SerialNumber HostName InstanceTypeFamily
            CreationTime ExpiredTime StartTime AutoReleaseTime MetadataOptions CpuOptions
            HibernationOptions DedicatedHostAttribute EcsCapacityReservationAttr
            DedicatedInstanceAttribute PrivateDnsNameOptions AdditionalInfo NetworkOptions
            InnerIpAddress RdmaIpAddress ResourceGroupId ClusterId InstanceChargeType
            InternetChargeType SpotStrategy SpotPriceLimit SpotDuration SpotInterruptionBehavior
            Memory Cpu OSName OSNameEn SaleCycle CreditSpecification DeploymentSetId
            DeploymentSetGroupNo GPUSpec GPUAmount LocalStorageAmount LocalStorageCapacity
            DeviceAvailable IoOptimized Recyclable VlanId IntranetIp ISP InternetMaxBandwidthIn
            MacAddress QueueNumber QueuePairNumber NetworkInterfaceTrafficMode TxQueueSize
            RxQueueSize EnhancedNetwork NetworkInterfaceTrafficConfig
            ConnectionTrackingConfiguration PrivateDnsName QoSConfig CreateTime GmtCreate
            AllocationTime ReservationBandwidth SecurityProtectionTypes EcsCount
            AvailableInstanceAmount
            """;

    /** Their names. */
    static final Set<String> NAMES = Stream.of(SECRET, UNUSED)
            .flatMap(names -> Stream.of(names.strip().split("\\s+", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private Trim() {}
}
