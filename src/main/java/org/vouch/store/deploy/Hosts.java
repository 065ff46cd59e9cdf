package org.vouch.store.deploy;

import java.nio.file.Path;
import java.util.List;
import org.vouch.model.library.DeployHost;
import org.vouch.model.library.DeployTarget;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.OutputRefusal;

/** Opens hosts. */
public final class Hosts {
    private Hosts() {}

    /**
     * Opens a host; nothing is asked of it yet.
     *
     * @param root the folder that holds {@code content/}, from which other folders are named
     * @param output the folder that holds what is put
     * @throws OutputRefusal if a folder is one that the site itself needs
     */
    public static Host open(DeployHost host, Path root, Path output) {
        return host.match(folder -> folder(root.resolve(folder.path()).normalize(), root, output));
    }

    private static Host folder(Path folder, Path root, Path output) {
        OutputFolder.refuseInside(folder, List.of(root.resolve("content"), root.resolve("templates")));
        boolean meetsOwnFiles = root.startsWith(folder) || output.startsWith(folder) || folder.startsWith(output);
        if (meetsOwnFiles) {
            throw new OutputRefusal(
                    folder.toString(),
                    "the site cannot be put into a folder with its own files in it, or into its output",
                    "name another folder in " + DeployTarget.FILE);
        }
        return new FolderHost(folder, DiskHook.UNWATCHED);
    }
}
