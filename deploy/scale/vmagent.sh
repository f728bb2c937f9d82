#!/usr/bin/env bash
# Beside each group of services: scrapes them as prometheus.yml says, and writes to VictoriaMetrics, across restarts of
# either. vmagent.sh PROMETHEUS_YML VICTORIAMETRICS [OPTION...]
set -euo pipefail
config=$1 store=$2
shift 2
# Rules and Alertmanager in that file are vmalert's business.
exec vmagent -promscrape.config="$config" -promscrape.config.strictParse=false \
  -remoteWrite.url="$store/api/v1/write" -remoteWrite.maxDiskUsagePerURL=2GB "$@"
