# Sourced by the provide-*.sh: Debian's packages, unpacked below a folder of the user's cache. Nothing is installed,
# nothing is started and root is not needed.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# begin WHAT FOLDER: from here on this run alone works in the folder, $folder, and has $work for what it throws away.
begin() {
  local tool
  for tool in apt-get dpkg flock; do
    command -v "$tool" >/dev/null || { echo "$1 can be fetched on Debian only: $tool is missing" >&2; exit 1; }
  done
  [ -r /usr/share/keyrings/debian-archive-keyring.gpg ] ||
    { echo "$1 can be fetched on Debian only: its archive keyring is missing" >&2; exit 1; }
  mkdir -p "$2"
  folder=$(cd "$2" && pwd)
  # Two test runs may want the same thing at once.
  exec 9> "$folder/.lock"
  flock 9
  work=$(mktemp -d "$folder/.work.XXXXXX")
  trap 'rm -rf "$work"' EXIT
}

# unpack SUITE INTO PACKAGE...
unpack() {
  local suite=$1 into=$2
  shift 2
  rm -rf "$work/debs" "$into"
  mkdir -p "$work/debs"
  (cd "$work/debs" && "$here/debian-suite.sh" "$suite" download "$@" >&2) || return 1
  for deb in "$work/debs"/*.deb; do dpkg -x "$deb" "$into"; done
}
