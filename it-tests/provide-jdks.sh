#!/usr/bin/env bash
# provide-jdks.sh FOLDER VERSION...   e.g.  provide-jdks.sh ~/.cache/synfinance/jdks 8 21
#
# JDKs for the integration tests, from Debian's packages, made to run on an older Debian too: they bring their own
# C library, which their launchers are told to use. Nothing is installed and root is not needed. A JDK is complete
# once its `release` file is there, which is written last.
set -euo pipefail

. "$(dirname "$0")/debian-packages.sh"
begin JDKs "$1"
shift
. /etc/os-release
architecture=$(dpkg --print-architecture)

# What changes a launcher's C library: the system's tool, else one beside the JDKs, of the suite that runs here.
patchelf=$(command -v patchelf || echo "$folder/patchelf/usr/bin/patchelf")
[ -x "$patchelf" ] || unpack "${VERSION_CODENAME:-sid}" "$folder/patchelf" patchelf
"$patchelf" --version >/dev/null || { echo "patchelf does not run here; install it" >&2; exit 1; }

# runtime SUITE: the folder with that suite's C library
runtime() {
  local into=$folder/runtime-$1
  if [ ! -d "$into" ]; then
    unpack "$1" "$work/runtime" libc6 libgcc-s1 libstdc++6 zlib1g
    mkdir "$work/libraries"
    find "$work/runtime" \( -type f -o -type l \) -name '*.so*' -path '*linux-gnu*' \
      ! -path '*/gconv/*' ! -path '*/audit/*' -exec cp -a {} "$work/libraries/" \;
    mv "$work/libraries" "$into"
  fi
  echo "$into"
}

# The packages link to configuration under /etc that is not installed: the JDK gets the files themselves.
settle_links() {
  local home=$1 package=$2 link target
  find "$home" -type l | while read -r link; do
    target=$(readlink "$link")
    case $target in
      /etc/ssl/certs/java/cacerts)
        rm "$link"
        [ ! -f "$target" ] || cp "$target" "$link"
        ;;
      /etc/java-*)
        rm "$link"
        [ ! -f "$package$target" ] || cp "$package$target" "$link"
        ;;
    esac
  done
  find "$home" -xtype l -delete
}

# RPATH and not RUNPATH: it must hold for the libraries that libjvm.so itself needs.
settle_launchers() {
  local home=$1 libraries=$2 loader launcher own
  loader=$(find "$libraries" -name 'ld-linux*.so.?' | head -1)
  find "$home" -type f -perm -u+x ! -name '*.so' | while read -r launcher; do
    "$patchelf" --print-interpreter "$launcher" >/dev/null 2>&1 || continue
    own=$("$patchelf" --print-rpath "$launcher")
    "$patchelf" --set-interpreter "$loader" --force-rpath --set-rpath "${own:+$own:}$libraries" "$launcher"
  done
}

# provide VERSION SUITE
provide() {
  local version=$1 suite=$2 home=$folder/java-$1 package=$work/jdk libraries
  unpack "$suite" "$package" "openjdk-$version-jre-headless" "openjdk-$version-jdk-headless" || return 1
  libraries=$(runtime "$suite") || return 1
  rm -rf "$home"
  mv "$package/usr/lib/jvm/java-$version-openjdk-$architecture" "$home"
  [ ! -e "$home/release" ] || mv "$home/release" "$work/release"
  settle_links "$home" "$package"
  settle_launchers "$home" "$libraries"
  "$home/bin/java" -version 2> "$work/version" || { cat "$work/version" >&2; return 1; }
  [ -e "$work/release" ] || sed -n 's/.*version "\(.*\)".*/JAVA_VERSION="\1"/p' "$work/version" > "$work/release"
  # The archive of JDK classes that the package would make when it is installed; a JDK without one starts slower.
  "$home/bin/java" -Xshare:dump >/dev/null 2>&1 || true
  mv "$work/release" "$home/release"
}

# The stable suite first; it lacks the oldest and the newest versions.
for version in "$@"; do
  [ ! -e "$folder/java-$version/release" ] || continue
  provided=
  for suite in trixie forky sid; do
    if provide "$version" "$suite"; then
      provided=yes
      break
    fi
  done
  [ -n "$provided" ] || { echo "no Debian suite offers openjdk-$version for $architecture" >&2; exit 1; }
done
