#!/usr/bin/env bash
# Thanos beside Prometheus, where its blocks go to an object store and one query reads them all. Not run in the project's tests.
#
#   thanos.sh sidecar   beside each Prometheus, which needs its external_labels (remote-write.yml), and
#                       --storage.tsdb.min-block-duration=2h --storage.tsdb.max-block-duration=2h
#   thanos.sh store     one, for what is older than a Prometheus keeps
#   thanos.sh compact   one, and never two: 30 days of raw samples, a year of five minutes
#   thanos.sh query     what Grafana asks
#   thanos.sh rule      the same rules on all; only where no Prometheus evaluates them
set -euo pipefail
: "${OBJECT_STORE:?a file with the object store and its keys}"
data=${DATA:-/var/lib/thanos}
case ${1:-} in
  sidecar)
    exec thanos sidecar --prometheus.url=http://127.0.0.1:9090 --tsdb.path="${PROMETHEUS_DATA:-/prometheus}" \
      --objstore.config-file="$OBJECT_STORE" --grpc-address=0.0.0.0:10901
    ;;
  store)
    exec thanos store --data-dir="$data/store" --objstore.config-file="$OBJECT_STORE" --grpc-address=0.0.0.0:10911
    ;;
  compact)
    exec thanos compact --wait --data-dir="$data/compact" --objstore.config-file="$OBJECT_STORE" \
      --retention.resolution-raw=30d --retention.resolution-5m=365d
    ;;
  query)
    # shellcheck disable=SC2086 # one option an endpoint
    exec thanos query --http-address=0.0.0.0:10902 --query.replica-label=replica \
      ${ENDPOINTS:?as in --endpoint=a:10901 --endpoint=store:10911}
    ;;
  rule)
    exec thanos rule --data-dir="$data/rule" --rule-file="${RULES:?the folder prometheus/rules}/*.yml" \
      --query="${QUERY:?as in http://query:10902}" --alertmanagers.url="${ALERTMANAGER:?as in http://alertmanager:9093}" \
      --objstore.config-file="$OBJECT_STORE" --label='replica="a"' --alert.label-drop=replica
    ;;
  *)
    echo "thanos.sh sidecar | store | compact | query | rule" >&2
    exit 2
    ;;
esac
