#!/usr/bin/env bash
# provide-chromium.sh   finds Chromium or Chrome and prints its path, for the tests of the agent's page
#
# A browser needs some hundred libraries of its system, so it is not unpacked into a cache. Only on a machine of
# continuous integration (CI=true, root, Debian's apt-get) it is installed; nobody else's system is touched.
set -euo pipefail

find_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    command -v "$name" && return
  done
  return 1
}

if find_browser; then
  exit
fi
if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get -qq update >&2
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium fonts-liberation >&2
  find_browser && exit
fi
echo "neither chromium nor google-chrome is on the PATH; on Debian: sudo apt-get install chromium fonts-liberation" >&2
exit 1
