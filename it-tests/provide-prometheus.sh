#!/usr/bin/env bash
# provide-prometheus.sh FOLDER PROGRAM...   e.g.  provide-prometheus.sh ~/.cache/synfinance/prometheus promtool amtool
#
# Programs of Prometheus and Alertmanager for the tests, from Debian's packages, as FOLDER/bin/PROGRAM. Nothing is
# installed, nothing is started and root is not needed. A program is taken from the first suite whose build runs on
# this machine.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/bin"
folder=$(cd "$1" && pwd)
shift

for tool in apt-get dpkg flock; do
  command -v "$tool" >/dev/null || { echo "Prometheus can be fetched on Debian only: $tool is missing" >&2; exit 1; }
done
[ -r /usr/share/keyrings/debian-archive-keyring.gpg ] ||
  { echo "Prometheus can be fetched on Debian only: its archive keyring is missing" >&2; exit 1; }

# Two test runs may want the same program at once.
exec 9> "$folder/.lock"
flock 9
work=$(mktemp -d "$folder/.work.XXXXXX")
trap 'rm -rf "$work"' EXIT

# packages PROGRAM: the packages that may hold it; promtool has one of its own only in newer suites.
packages() {
  case $1 in
    prometheus) echo prometheus ;;
    promtool) echo promtool prometheus ;;
    alertmanager | amtool) echo prometheus-alertmanager ;;
    *) echo "no package is known for $1" >&2; return 1 ;;
  esac
}

# Debian calls Alertmanager's daemon by its package's name.
file_of() {
  case $1 in
    alertmanager) echo prometheus-alertmanager ;;
    *) echo "$1" ;;
  esac
}

# provide PROGRAM SUITE PACKAGE
provide() {
  local program=$1 suite=$2 package=$3 file
  rm -rf "$work/debs" "$work/unpacked"
  mkdir -p "$work/debs"
  (cd "$work/debs" && "$here/debian-suite.sh" "$suite" download "$package" >&2) || return 1
  dpkg -x "$work"/debs/*.deb "$work/unpacked" || return 1
  file=$work/unpacked/usr/bin/$(file_of "$program")
  [ -x "$file" ] && "$file" --version >/dev/null 2>&1 || return 1
  mv "$file" "$folder/bin/$program"
}

for program in "$@"; do
  [ ! -x "$folder/bin/$program" ] || continue
  candidates=$(packages "$program")
  provided=
  for suite in forky sid trixie; do
    for package in $candidates; do
      if provide "$program" "$suite" "$package"; then
        provided=yes
        break 2
      fi
    done
  done
  [ -n "$provided" ] || { echo "no Debian suite offers a $program that runs here" >&2; exit 1; }
done
