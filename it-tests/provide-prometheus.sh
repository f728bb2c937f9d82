#!/usr/bin/env bash
# provide-prometheus.sh FOLDER PROGRAM...   e.g.  provide-prometheus.sh ~/.cache/synfinance/prometheus promtool amtool
#
# Programs of Prometheus, Alertmanager and what stands around them, for the tests and for ./demo --stack, from Debian's
# packages, as FOLDER/bin/PROGRAM. Nothing is installed, nothing is started and root is not needed. A program is taken
# from the first suite whose build runs on this machine.
set -euo pipefail
. "$(dirname "$0")/debian-packages.sh"
begin "${2:-Prometheus}" "$1"
shift
mkdir -p "$folder/bin"

# packages PROGRAM: the packages that may hold it; promtool has one of its own only in newer suites.
packages() {
  case $1 in
    prometheus) echo prometheus ;;
    promtool) echo promtool prometheus ;;
    alertmanager | amtool) echo prometheus-alertmanager ;;
    victoria-metrics | vmagent | vmalert) echo victoria-metrics ;;
    docker-compose) echo docker-compose ;;
    kubectl) echo kubectl kubernetes-client ;;
    *) echo "no package is known for $1" >&2; return 1 ;;
  esac
}

# programs PACKAGE: all that is worth keeping of a package that has been fetched for one of them.
programs() {
  case $1 in
    prometheus) echo prometheus promtool ;;
    prometheus-alertmanager) echo alertmanager amtool ;;
    victoria-metrics) echo victoria-metrics vmagent vmalert ;;
    kubernetes-client) echo kubectl ;;
    *) echo "$1" ;;
  esac
}

# Debian calls Alertmanager's daemon by its package's name.
file_of() {
  case $1 in
    alertmanager) echo prometheus-alertmanager ;;
    *) echo "$1" ;;
  esac
}

runs() {
  case $1 in
    */kubectl) "$1" version --client ;;
    */docker-compose) "$1" version ;;
    *) "$1" --version ;;
  esac >/dev/null 2>&1
}

# keep PROGRAM: out of what is unpacked, unless it is there already
keep() {
  local file
  [ ! -x "$folder/bin/$1" ] || return 0
  file=$(readlink -f "$work/unpacked/usr/bin/$(file_of "$1")")
  [ -x "$file" ] && runs "$file" || return 1
  [ "$1" != alertmanager ] || file=$(with_templates "$file")
  mv "$file" "$folder/bin/$1"
}

# with_templates ALERTMANAGER: a script that starts it. Debian's build reads its templates from a folder of the system,
# whose name stands in the program. The script opens our folder under a name of the same length instead.
with_templates() {
  local there=/usr/share/prometheus/alertmanager here=/proc/self/fd/9/////////////////// share=$folder/share/alertmanager
  mkdir -p "$share"
  cp "$work/unpacked$there"/*.tmpl "$share/"
  LC_ALL=C sed "s#$there#$here#g" "$1" > "$share/alertmanager"
  chmod +x "$share/alertmanager"
  cat > "$work/alertmanager" <<'SCRIPT'
#!/bin/sh
share=$(dirname "$(readlink -f "$0")")/../share/alertmanager
exec "$share/alertmanager" "$@" 9< "$share"
SCRIPT
  chmod +x "$work/alertmanager"
  echo "$work/alertmanager"
}

# provide PROGRAM SUITE PACKAGE
provide() {
  local other
  unpack "$2" "$work/unpacked" "$3" || return 1
  keep "$1" || return 1
  for other in $(programs "$3"); do keep "$other" || true; done
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
