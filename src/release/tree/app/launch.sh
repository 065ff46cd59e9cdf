# What every launcher of Vouch does once it knows where the program is. It is read by a launcher, never run, and needs
#
#   system       what the machine calls itself, as uname says it
#   own_java     the Java that comes with the program; empty if it comes without one
#   program      the jar of the program
#   lib          the folder of libraries that are loaded only when needed
#   archives     the folder for archives of loaded classes; it need not exist, nor be writable
#   built        what tells this build of the program from another in its place; empty if its time does
#   releases     the address of the folder with the files of this release; empty if nobody said it
#   class_list   a command that writes the names of the classes that a usual run loads into the file named to it;
#                empty if there is none, and then no archive is made
#
# Read by the people who run Vouch:
#
#   VOUCH_HEAP   memory for the program, as Java writes it (512m unless said)
#   VOUCH_JAVA   the Java to run with, instead of the one that is found

say() { printf 'vouch: %s\n' "$*" >&2; }
fail() {
    say "$*"
    exit 3
}

# Java on Windows reads no paths as a POSIX shell writes them.
native() {
    case $system in
        MINGW* | MSYS* | CYGWIN*) cygpath -m "$1" 2>/dev/null || printf '%s\n' "$1" ;;
        *) printf '%s\n' "$1" ;;
    esac
}

java=
find_java() {
    no_java="there is no Java on this machine: install Java 17 or newer"
    if [ -n "${VOUCH_JAVA:-}" ]; then
        java=$(command -v "$VOUCH_JAVA") || fail "VOUCH_JAVA says '$VOUCH_JAVA', and there is no such program"
    elif [ -n "$own_java" ] && [ -x "$own_java" ]; then
        java=$own_java
    elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=$(command -v java) || fail "$no_java"
        if [ "$system" = Darwin ] && [ "$java" = /usr/bin/java ]; then
            # Apple's own is a stand-in that asks, in a window, whether to install one.
            java=$(/usr/libexec/java_home -v 17+ 2>/dev/null)/bin/java || fail "$no_java"
        fi
    fi
    java_home=$(dirname -- "$(dirname -- "$(followed "$java")")")
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$java_home/release" 2>/dev/null || true)
    major=${major:-0}
    if [ "$major" -ge 1 ] && [ "$major" -lt 17 ]; then
        fail "the Java in $java_home is too old: Vouch needs 17 or newer"
    fi
}

# Names of files reach Java by the machine's locale alone, and without one it loses every letter beyond ASCII.
charmap() { locale charmap 2>&1 || true; }
hold_utf_8() {
    case $(charmap) in
        UTF-8 | utf-8 | UTF8 | utf8) return ;;
    esac
    if command -v locale >/dev/null 2>&1; then
        for name in C.UTF-8 C.utf8 en_US.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf-*8$' || true); do
            case $(LC_ALL=$name && export LC_ALL && charmap) in
                UTF-8 | utf-8 | UTF8 | utf8)
                    LC_ALL=$name
                    export LC_ALL
                    return
                    ;;
            esac
        done
    else
        # Small systems have no such command and know this one.
        LC_ALL=C.UTF-8
        export LC_ALL
    fi
}

# One short life and little memory: the quick compiler alone, sooner than usual and on shorter methods, and one thread
# for the memory. Serving lasts longer.
# New objects go into a space that the processor's caches bear, in few large pages; a heap of another size may not bear it.
choose_flags() {
    case ${VOUCH_HEAP:-512m} in
        [1-9] | [1-9]*[!0-9]?* | [!1-9]* | *[!0-9kKmMgG])
            say "VOUCH_HEAP says '$VOUCH_HEAP', which is no size; write it as 512m or 2g"
            exit 2
            ;;
    esac
    heap=-Xmx${VOUCH_HEAP:-512m}
    [ -n "${VOUCH_HEAP:-}" ] || heap="$heap -Xmn72m"
    quick="-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.4 -XX:C1MaxInlineSize=20"
    case ${1:-} in
        # It keeps every page it read: with room for a site of 10,000 the memory is seldom cleared as a whole.
        serve)
            [ -n "${VOUCH_HEAP:-}" ] || heap="-Xmx1g -Xmn256m"
            flags=$heap
            ;;
        # It looks at many pages and holds little of each: its memory grows with what it holds, not with what the machine has.
        deploy)
            [ -n "${VOUCH_HEAP:-}" ] || heap="-Xms64m -Xmx512m -Xmn24m -XX:MinHeapFreeRatio=15"
            flags="$quick $heap -Djdk.nio.maxCachedBufferSize=262144"
            ;;
        *) flags="$quick $heap" ;;
    esac
    # They make it quicker; a Java that does not know one of them starts all the same, and what it warns of is no data.
    flags="-XX:+IgnoreUnrecognizedVMOptions -XX:+DisplayVMOutputToStderr $flags -XX:TLABSize=1m -XX:-UsePerfData"
    # Java starts with one collector at most, and somebody may have chosen one for all programs of this machine.
    case "${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}" in
        *-XX:+Use*GC*) ;;
        *) flags="$flags -XX:+UseSerialGC" ;;
    esac
    # Linux alone has these pages, and not every Linux grants them; Java warns of it on every start.
    pages=/sys/kernel/mm/transparent_hugepage/enabled
    if [ "$system" = Linux ] && [ -r "$pages" ]; then
        read -r granted <"$pages" || true
        case $granted in *'[always]'* | *'[madvise]'*) flags="$flags -XX:+UseTransparentHugePages" ;; esac
    fi
    flags="$flags -Dfile.encoding=UTF-8 -Djdk.console=java.base -Dorg.freemarker.loggerLibrary=none"
    # Java cannot tell where the standard error leads; colors in a log file, or where the terminal has none, help nobody.
    if [ "${CLICOLOR_FORCE:-0}" = 0 ] && { [ ! -t 2 ] || [ "${TERM:-dumb}" = dumb ]; }; then
        flags="$flags -Dpicocli.ansi=false"
    fi
}

# An archive of loaded classes makes the start two or three times faster. It belongs to one Java and one build of the
# program; it is made once, of a list, for only such an archive takes the classes of old compilers too, and by the
# collector that alone can put objects into one. The program works without it.
make_archive() {
    mkdir -p "$archives" 2>/dev/null || return 0
    scratch=$(mktemp -d "$archives/archive.XXXXXX" 2>/dev/null) || return 0
    say "preparing quick starts; this happens once for each version of the program"
    { $class_list "$scratch/classes" &&
        "$java" -XX:+UseG1GC $heap -Xshare:dump -XX:SharedClassListFile="$(native "$scratch/classes")" \
            -XX:SharedArchiveFile="$(native "$scratch/archive")" -cp "$jar"; } >/dev/null 2>&1 || true
    # An empty archive says that it was tried: it is not tried again until the program changes.
    [ -f "$scratch/archive" ] || : >"$scratch/archive"
    rm -f "$place"-*.jsa 2>/dev/null || true
    mv -f "$scratch/archive" "$archive" 2>/dev/null || true
    rm -rf "$scratch"
}

# Runs the program in place of the shell.
launch() {
    [ -n "$java" ] || find_java
    hold_utf_8
    choose_flags "$@"
    jar=$(native "$program")
    libraries=$(native "$lib")
    # The next steps that the program prints can be typed as they are: by its name where the shell finds it, else by its path.
    if command -v vouch >/dev/null 2>&1; then typed=vouch; else typed=$0; fi
    set -- "-Dvouch.typed=$typed" "-Dvouch.releases=$releases" "-Dvouch.lib=$libraries" -jar "$jar" "$@"
    if [ -n "$class_list" ] && [ "$major" -ge 17 ]; then
        place=$archives/classes-$major-$(printf '%s' "$java_home $program" | cksum | cut -d ' ' -f 1)
        archive=$place-$built.jsa
        if [ ! -f "$archive" ] || [ "$program" -nt "$archive" ] || [ "$java_home/release" -nt "$archive" ]; then
            make_archive
        fi
        if [ -s "$archive" ]; then
            set -- -Xshare:auto -XX:SharedArchiveFile="$(native "$archive")" -Xlog:disable -Xlog:all=off:stderr "$@"
        fi
    fi
    exec "$java" $flags "$@"
}
