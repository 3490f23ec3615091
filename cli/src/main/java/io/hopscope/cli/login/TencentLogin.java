/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.login;

import io.hopscope.tencent.live.SecretSource;
import io.hopscope.tencent.live.SecretSource.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who reads Tencent Cloud: the key that the environment names, else that of the command line {@code tccli}, see
 * https://cloud.tencent.com/document/product/440/96291.
 */
public final class TencentLogin {
    private TencentLogin() {}

    /**
     * The source of keys.
     *
     * @param environment values of the environment by their names
     * @param home the user's own folder
     */
    public static SecretSource of(Function<String, Optional<String>> environment, Path home) {
        Optional<String> id = environment.apply("TENCENTCLOUD_SECRET_ID");
        Optional<String> key = environment.apply("TENCENTCLOUD_SECRET_KEY");
        if (id.isEmpty() || key.isEmpty()) {
            return () -> saved(home.resolve(".tccli").resolve("default.credential"));
        }
        String token = Stream.of("TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SESSION_TOKEN")
                .flatMap(name -> environment.apply(name).stream())
                .findFirst()
                .orElse("");
        return () -> new Secret(id.get().strip(), key.get().strip(), token.strip());
    }

    /** Read anew for each call, since the file may be written anew. */
    private static Secret saved(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("no key is configured");
        }
        Map<String, String> members = JsonAnswer.members(Files.readString(file));
        return new Secret(
                members.getOrDefault("secretId", ""),
                members.getOrDefault("secretKey", ""),
                members.getOrDefault("token", ""));
    }
}
