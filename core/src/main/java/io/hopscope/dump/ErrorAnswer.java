/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.regex.Pattern;

/**
 * The code and the message of a saved error answer, fit to print. Vendors put into messages what was signed and with
 * which key, so whatever looks like a key or a token is cut out: a run of 20 or more letters and digits of a kind that
 * base64 and key ids have, with at least one digit in it.
 *
 * @param code the vendor's error code
 * @param message one line of at most 300 characters; may be empty
 */
public record ErrorAnswer(String code, String message) {
    private static final Pattern KEY_LIKE = Pattern.compile("(?=[A-Za-z+/=_]*[0-9])[A-Za-z0-9+/=_]{20,}");

    /** Cleans both texts. */
    public ErrorAnswer {
        code = Printable.line(code);
        message = KEY_LIKE.matcher(Printable.line(message)).replaceAll("[removed]");
    }
}
