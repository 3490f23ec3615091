/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.spi.Rate;

/**
 * How calls of some kind follow each other.
 *
 * @param bucket what they are counted by
 * @param rate how fast they may follow each other
 */
public record Turn(String bucket, Rate rate) {}
