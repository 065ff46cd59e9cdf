#!/usr/bin/env bash
# Checks the site in ROOT, with notes beside the lines of a pull request and a summary; if COMMAND is build, builds it, too.
set -euo pipefail
vouch=$(echo "$HOME"/.cache/vouch-release/vouch-*/bin/vouch)
changed=$(mktemp)
trap 'rm -f "$changed"' EXIT
if [ -n "${GITHUB_BASE_REF:-}" ]; then
    git diff --name-only "origin/$GITHUB_BASE_REF...HEAD" >"$changed" || echo "what the pull request changes is not known here; check out with fetch-depth: 0" >&2
fi
"$vouch" check --root "$ROOT" --fail-on "$FAIL_ON" --format github --changed-first "$changed" --report "${GITHUB_STEP_SUMMARY:-/dev/null}"
if [ "$COMMAND" = build ]; then
    "$vouch" build --root "$ROOT" --fail-on "$FAIL_ON"
fi
