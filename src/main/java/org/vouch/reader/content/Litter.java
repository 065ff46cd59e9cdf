package org.vouch.reader.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files and folders that systems, editors and tools leave where people write. Nobody takes them for a part of
 * a site, so there is nothing to tell of them.
 */
final class Litter {
    private static final Pattern NAME = Pattern.compile(
            // Saved beside a file while it is open, and before it is whole.
            ".*~|#.*#|.*\\.(sw[px]|tmp|part|crdownload)|.*___jb_(tmp|old)___|4913"
                    + "|\\.[#~].*|\\..*\\.(sw[a-z]|kate-swp|temp|partial)|\\.goutputstream-.*|\\.nfs[0-9a-f]+|\\.fuse_hidden.*|\\.sb-.*"
                    // Of systems: a Mac, Windows, desktops of Linux.
                    + "|\\.ds_store|\\._.*|\\.apple.*|\\.localized|\\.spotlight-v100|\\.trashes|\\.trash.*|\\.fseventsd"
                    + "|\\.temporaryitems|\\.documentrevisions-v100|\\.volumeicon\\.icns|thumbs\\.db|desktop\\.ini|\\.directory"
                    + "|\\.hidden|\\.thumbnails|\\.picasa\\.ini"
                    // Of what keeps versions and copies.
                    + "|\\.git|\\.git(keep|ignore|attributes|modules)|\\.keep|\\.placeholder|\\.hg|\\.hg(ignore|tags)|\\.svn|\\.bzr|\\.jj"
                    + "|\\.dropbox.*|\\.sync.*|\\.st(folder|ignore|versions)|\\.owncloud.*|\\.nextcloud.*|\\.tresorit|\\.rsync.*"
                    // Settings of editors and of tools that look at text.
                    + "|\\.editorconfig|\\.dir-locals\\.el|\\.vscode|\\.idea|\\.vs|\\.fleet|\\.zed|\\.project|\\.settings|\\.obsidian.*"
                    + "|\\.foam|\\.logseq|\\.typora|\\.vim|\\.nova|\\.vale.*|\\.cspell.*|\\.[a-z0-9-]+(rc|ignore)(\\.[a-z0-9]+)?"
                    + "|\\.markdownlint.*|\\.pre-commit-.*|\\.frontmatter|\\.cache|\\.vouch");

    /** Names of files that stay: an editor puts what a file was before beside it. */
    private static final Pattern BACKUP = Pattern.compile("[^.~#].*~|#.*#");

    private Litter() {}

    /** Returns whether a name is one that an editor gives to the backup of a file. */
    static boolean isBackup(String name) {
        return BACKUP.matcher(name).matches();
    }

    /** Returns whether a name, without its folders, is one of them. */
    static boolean is(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
