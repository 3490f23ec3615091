/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import com.tencentcloudapi.common.Credential;
import io.hopscope.tencent.live.SecretSource.Secret;

/** A credential of the SDK's, which may renew itself whenever a part of it is asked for. */
final class CredentialSource implements SecretSource {
    private static final int MOST = 5;

    private final Credential credential;

    CredentialSource(Credential credential) {
        this.credential = credential;
    }

    /** Parts of one moment: the same twice in a row. */
    @Override
    public synchronized Secret secret() {
        Secret before = read();
        for (int i = 0; i < MOST; i++) {
            Secret now = read();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new IllegalArgumentException("the credential changes all the time");
    }

    @Override
    public String toString() {
        return "a credential of the SDK's";
    }

    private Secret read() {
        return new Secret(
                orEmpty(credential.getSecretId()), orEmpty(credential.getSecretKey()), orEmpty(credential.getToken()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
