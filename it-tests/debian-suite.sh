#!/usr/bin/env bash
# debian-suite.sh SUITE COMMAND ARGUMENT...   e.g.  debian-suite.sh trixie download openjdk-21-jre-headless
#
# apt with the package lists of another Debian suite, kept in the user's cache folder. The system's apt is not
# touched and root is not needed: packages are looked up and downloaded, never installed. The archive is the one
# that this machine's own sources name.
set -euo pipefail

suite=$1
command=$2
shift 2
root=${XDG_CACHE_HOME:-$HOME/.cache}/synfinance/debian/$suite
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

archive() {
  sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -1 | grep . ||
    awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /:\/\//) { print $i; exit } }' /etc/apt/sources.list
}

mkdir -p "$root"/{state/lists/partial,cache/archives/partial,etc/sources.list.d,etc/preferences.d}
: > "$root/state/status"
cat > "$root/etc/sources.list.d/suite.sources" <<SOURCES
Types: deb
URIs: $(archive)
Suites: $suite
Components: main
Signed-By: $keyring
SOURCES

options=(
  -o Dir::State="$root/state"
  -o Dir::State::status="$root/state/status"
  -o Dir::Cache="$root/cache"
  -o Dir::Etc::sourcelist=/dev/null
  -o Dir::Etc::sourceparts="$root/etc/sources.list.d"
  -o Dir::Etc::preferencesparts="$root/etc/preferences.d"
  -o APT::Sandbox::User="$(id -un)"
  -o Acquire::Retries=5
  -o Acquire::Languages=none
)

# The lists are fetched once a day; older ones name files that the archive no longer has.
if [ -z "$(find "$root/updated" -mmin -1440 2>/dev/null)" ]; then
  apt-get "${options[@]}" -qq update
  touch "$root/updated"
fi
exec apt-get "${options[@]}" -qq "$command" "$@"
