#!/usr/bin/env bash
# The same rules as Prometheus', on all that is stored. vmalert.sh RULES VICTORIAMETRICS ALERTMANAGER [OPTION...]
set -euo pipefail
rules=$1 store=$2 alertmanager=$3
shift 3
exec vmalert -rule="$rules/recording.yml" -rule="$rules/alerts.yml" -datasource.url="$store" -remoteRead.url="$store" \
  -remoteWrite.url="$store" -notifier.url="$alertmanager" "$@"
