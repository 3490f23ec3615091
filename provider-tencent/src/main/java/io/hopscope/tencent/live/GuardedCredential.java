/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import com.tencentcloudapi.common.Credential;

/**
 * What the SDK's clients sign with: that of the attempt that the calling thread makes. The SDK asks for the parts of a
 * credential one after another, so that one which is renewed meanwhile would sign with parts of two.
 */
final class GuardedCredential extends Credential {
    @Override
    public String getSecretId() {
        return Attempt.current().secret().id();
    }

    @Override
    public String getSecretKey() {
        return Attempt.current().secret().key();
    }

    @Override
    public String getToken() {
        return Attempt.current().secret().token();
    }

    @Override
    public String toString() {
        return "a credential";
    }
}
