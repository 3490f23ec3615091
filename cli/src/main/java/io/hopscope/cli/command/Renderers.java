/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.aliyun.render.AliyunChangeRenderer;
import io.hopscope.aws.render.AwsChangeRenderer;
import io.hopscope.azure.render.AzureChangeRenderer;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.tencent.render.TencentChangeRenderer;
import java.util.List;

/** Who writes fixes in a vendor's own words. */
final class Renderers {
    static final List<ChangeRenderer> ALL = List.of(
            new AwsChangeRenderer(),
            new AzureChangeRenderer(),
            new TencentChangeRenderer(),
            new AliyunChangeRenderer());

    private Renderers() {}
}
