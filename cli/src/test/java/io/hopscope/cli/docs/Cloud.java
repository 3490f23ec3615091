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

/** The clouds, in the order in which pages name them. */
public enum Cloud {
    AWS("AWS"),
    AZURE("Azure"),
    TENCENT("Tencent Cloud"),
    ALIYUN("Alibaba Cloud");

    private final String words;

    Cloud(String words) {
        this.words = words;
    }

    /** The name of its input and of its files. */
    public String vendor() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says about a code. */
    public FindingSource source(FindingCode code) {
        FindingSources sources = switch (this) {
            case AWS -> AwsFindings.sources();
            case AZURE -> AzureFindings.sources();
            case TENCENT -> TencentFindings.sources();
            case ALIYUN -> AliyunFindings.sources();
        };
        return sources.of(code);
    }

    /** Where its documentation is. */
    Set<String> hosts() {
        return switch (this) {
            case AWS -> Set.of("docs.aws.amazon.com");
            case AZURE -> Set.of("learn.microsoft.com");
            case TENCENT -> Set.of("cloud.tencent.com", "www.tencentcloud.com");
            case ALIYUN ->
                Set.of("help.aliyun.com", "www.alibabacloud.com", "alibabacloud.com", "api.alibabacloud.com");
        };
    }

    /** What people call it. */
    @Override
    public String toString() {
        return words;
    }
}
