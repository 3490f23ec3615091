/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.docs;

import io.hopscope.aliyun.AliyunFindings;
import io.hopscope.aws.AwsFindings;
import io.hopscope.azure.AzureFindings;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSource;
import io.hopscope.reach.trace.FindingSources;
import io.hopscope.tencent.TencentFindings;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** The clouds, in the order in which pages name them. */
public enum Cloud {
    AWS("AWS", AwsFindings::sources, "docs.aws.amazon.com"),
    AZURE("Azure", AzureFindings::sources, "learn.microsoft.com"),
    TENCENT("Tencent Cloud", TencentFindings::sources, "cloud.tencent.com", "www.tencentcloud.com"),
    ALIYUN(
            "Alibaba Cloud",
            AliyunFindings::sources,
            "help.aliyun.com",
            "www.alibabacloud.com",
            "alibabacloud.com",
            "api.alibabacloud.com");

    private final String words;
    private final Supplier<FindingSources> sources;
    private final Set<String> hosts;

    Cloud(String words, Supplier<FindingSources> sources, String... hosts) {
        this.words = words;
        this.sources = sources;
        this.hosts = Set.of(hosts);
    }

    /** The name of its input and of its files. */
    public String vendor() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says about a code. */
    public FindingSource source(FindingCode code) {
        return sources.get().of(code);
    }

    /** Where its documentation is. */
    Set<String> hosts() {
        return hosts;
    }

    /** What people call it. */
    @Override
    public String toString() {
        return words;
    }
}
