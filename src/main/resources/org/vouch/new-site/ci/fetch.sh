#!/usr/bin/env bash
# Brings a release of Vouch to ~/.cache/vouch-release, if it is not there: VERSION, from the folder RELEASES, with the sum SHA256.
set -euo pipefail
place=$HOME/.cache/vouch-release
file=vouch-$VERSION-linux-amd64.tar.zst

[ -x "$place/vouch-$VERSION/bin/vouch" ] && [ "$(cat "$place/sum" 2>/dev/null)" = "$SHA256" ] && [ -n "$SHA256" ] && exit 0

if [ -z "$RELEASES" ]; then
    echo "Vouch is not fetched: write the address of its releases into 'releases'" >&2
    exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl -fsSL --retry 3 -o "$work/$file" "$RELEASES/$file" || {
    echo "Vouch is not fetched: $RELEASES/$file does not come" >&2
    exit 1
}
sum=$(sha256sum "$work/$file" | cut -d ' ' -f 1)
if [ "$sum" != "$SHA256" ]; then
    echo "Vouch is not run: the sum of $file is $sum, and 'sha256' says '$SHA256'; write there what the signed SHA256SUMS of the release says" >&2
    exit 1
fi
rm -rf "$place"
mkdir -p "$place"
tar --zstd -xf "$work/$file" -C "$place"
printf '%s\n' "$SHA256" >"$place/sum"
