#!/usr/bin/env bash
# The store of all groups, for 30 days. victoria-metrics.sh FOLDER [OPTION...]
set -euo pipefail
folder=$1
shift
exec victoria-metrics -storageDataPath="$folder" -retentionPeriod=30d "$@"
