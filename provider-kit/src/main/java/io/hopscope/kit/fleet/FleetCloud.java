/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.spi.ChangeRenderer;
import java.util.List;

/** What the contract needs of a cloud. */
public interface FleetCloud {
    /** Its name in figures and system properties. */
    String name();

    /** The cells, as {@link CellBook} reads them. */
    String book();

    /** The entries of its catalogue of faults. */
    List<String> catalogue();

    /** The word with which a line of the cells' language begins that makes a machine. */
    String machineWord();

    /** Writes an estate's answers to files and reads them as any saved answers. */
    Snapshot read(List<String> lines);

    /** How the cells call a resource. */
    String spelled(ResourceId id);

    /** Renders changes, as an audit is run with in earnest. */
    List<ChangeRenderer> renderers();
}
