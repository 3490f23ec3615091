/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An error that was saved in place of an answer. Where the call is not known, any call of that scope may have failed:
 * nothing in the scope that no file gives can then be taken as empty.
 *
 * @param file the file
 * @param call the call, if wrapper or path name it
 * @param owner the resource it was made for, likewise
 * @param scope the account and region
 * @param error code and message, safe to print
 */
public record SavedError(
        Path file, Optional<String> call, Optional<String> owner, DumpScope scope, ErrorAnswer error) {}
