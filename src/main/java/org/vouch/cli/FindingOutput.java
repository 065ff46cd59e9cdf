package org.vouch.cli;

import java.util.List;
import org.vouch.text.Finding;

/** Prints findings in one form. */
interface FindingOutput {
    /** Prints all findings, which stand in the order of their places. */
    void print(List<Finding> findings);
}
