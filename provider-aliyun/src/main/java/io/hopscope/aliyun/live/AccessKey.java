/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

/**
 * An access key, or one that is good for a while with its token. Its text shows nothing of it.
 *
 * @param id the id of the key
 * @param secret what calls are signed with
 * @param token the token of a role; empty for a key of a user
 */
public record AccessKey(String id, String secret, String token) {
    @Override
    public String toString() {
        return token.isEmpty() ? "an access key" : "an access key of a role";
    }
}
