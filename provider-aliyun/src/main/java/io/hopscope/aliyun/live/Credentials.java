/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.DefaultCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where credentials come from. Failures are told without their text: that may show what they are made of. */
final class Credentials {
    private static final int DEEPEST = 10;

    private Credentials() {}

    /** Those of a provider of the SDK's. */
    static AlibabaCloudCredentialsProvider guarded(AlibabaCloudCredentialsProvider provider) {
        return () -> known(provider::getCredentials);
    }

    /** Those of a source of the caller's. */
    static AlibabaCloudCredentialsProvider of(KeySource source) {
        return () -> known(() -> {
            AccessKey key = source.key();
            return key.token().isEmpty()
                    ? new BasicCredentials(key.id(), key.secret())
                    : new BasicSessionCredentials(key.id(), key.secret(), key.token());
        });
    }

    /** Those of the SDK's chain, which is asked when the first call is made. */
    static AlibabaCloudCredentialsProvider chain() {
        return new Chain();
    }

    /** Asks for credentials. */
    @FunctionalInterface
    private interface Asked {
        @Nullable
        AlibabaCloudCredentials now() throws ClientException, IOException;
    }

    private static AlibabaCloudCredentials known(Asked asked) {
        AlibabaCloudCredentials credentials;
        try {
            credentials = asked.now();
        } catch (ClientException | IOException | RuntimeException e) {
            throw new RefusedException(kind(e), "there are no credentials");
        }
        if (credentials == null) {
            throw new RefusedException(FailureKind.CONFIGURATION, "there are no credentials");
        }
        return credentials;
    }

    private static FailureKind kind(Exception thrown) {
        if (thrown instanceof IllegalStateException) {
            return FailureKind.CONFIGURATION;
        }
        boolean unreached = Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof IOException);
        return unreached ? FailureKind.LOGIN : FailureKind.AUTHENTICATION;
    }

    private static final class Chain implements AlibabaCloudCredentialsProvider {
        private @Nullable AlibabaCloudCredentialsProvider chain;

        @Override
        public AlibabaCloudCredentials getCredentials() {
            try {
                return known(made()::getCredentials);
            } catch (ClientException | RuntimeException e) {
                throw new RefusedException(FailureKind.CONFIGURATION, "there are no credentials");
            }
        }

        private synchronized AlibabaCloudCredentialsProvider made() throws ClientException {
            AlibabaCloudCredentialsProvider known = chain;
            if (known == null) {
                known = new DefaultCredentialsProvider();
                chain = known;
            }
            return known;
        }
    }
}
