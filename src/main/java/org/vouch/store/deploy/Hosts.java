package org.vouch.store.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vouch.model.library.DeployHost;
import org.vouch.model.library.DeployTarget;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.OutputRefusal;

/** Opens hosts. */
public final class Hosts {
    /** Nobody can be asked, no key of a host is believed unseen, and a line that is dead is given up. */
    private static final List<String> SSH_OPTIONS = List.of(
            "BatchMode=yes",
            "StrictHostKeyChecking=yes",
            "ConnectTimeout=30",
            "ServerAliveInterval=15",
            "ServerAliveCountMax=4");

    private Hosts() {}

    /**
     * Opens a host; nothing is asked of it yet.
     *
     * @param root the folder that holds {@code content/}, from which other folders are named
     * @param output the folder that holds what is put
     * @param teller learns what the host cannot do
     * @throws OutputRefusal if a folder is one that the site itself needs
     * @throws HostFailure if this machine has no room for what is needed on the way
     */
    public static Host open(DeployHost host, Path root, Path output, Consumer<String> teller) throws HostFailure {
        ScratchFolder scratch = ScratchFolder.make();
        return host.match(
                folder -> {
                    scratch.close();
                    return folder(root.resolve(folder.path()).normalize(), root, output);
                },
                sftp -> new SftpHost(command(sftp), sftp.path(), scratch, teller),
                git -> new GitHost(new GitProgram(root, scratch), git.remote(), git.branch(), scratch.file("commit")));
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

    private static List<String> command(DeployHost.Sftp host) {
        List<String> command = new ArrayList<>(List.of("sftp", "-b", "-"));
        SSH_OPTIONS.forEach(option -> command.addAll(List.of("-o", option)));
        host.port().ifPresent(port -> command.addAll(List.of("-P", Integer.toString(port))));
        command.add((host.user().isEmpty() ? "" : host.user() + "@") + host.machine());
        return command;
    }
}
