package org.vouch.store.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * @throws OutputRefusal if a folder is one that the site itself needs
     * @throws HostFailure if this machine has no room for what is needed on the way, or no token
     */
    public static Host open(DeployHost host, Path root, Path output, HostMachine machine) throws HostFailure {
        return host.<Host, HostFailure>match(
                folder -> folder(root.resolve(folder.path()).normalize(), root, output),
                sftp -> new SftpHost(command(sftp), sftp.path(), ScratchFolder.make(), machine.teller()),
                git -> {
                    ScratchFolder scratch = ScratchFolder.make();
                    return new GitHost(new GitProgram(root, scratch), git, scratch.file("commit"), machine.teller());
                },
                netlify -> netlify(netlify, machine),
                cloudflare -> cloudflare(cloudflare, machine),
                storage -> DriverLibrary.load().open(storage));
    }

    private static Host netlify(DeployHost.Netlify host, HostMachine machine) throws HostFailure {
        String token = machine.secret(NetlifyHost.TOKEN, "Netlify");
        ApiCalls calls = new ApiCalls("Netlify", NetlifyHost.TOKEN, token, machine.clock());
        return new NetlifyHost(calls, NetlifyHost.ADDRESS, host.site(), machine.pause());
    }

    private static Host cloudflare(DeployHost.Cloudflare host, HostMachine machine) throws HostFailure {
        String token = machine.secret(CloudflareHost.TOKEN, "Cloudflare");
        ApiCalls calls = new ApiCalls("Cloudflare", CloudflareHost.TOKEN, token, machine.clock());
        PublicReader readers = new PublicReader(host.address(), machine.clock());
        return new CloudflareHost(calls, readers, CloudflareHost.ADDRESS, host);
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
