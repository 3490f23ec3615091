/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

/**
 * An answer as it came: whether it is one of the API's at all nobody has looked at yet.
 *
 * @param status the HTTP status
 * @param body the text
 */
record ApiAnswer(int status, String body) {}
