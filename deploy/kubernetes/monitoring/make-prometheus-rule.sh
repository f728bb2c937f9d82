#!/usr/bin/env bash
# Makes prometheus-rule.yaml of ../../../prometheus/rules; a test compares them.
set -euo pipefail
cd "$(dirname "$0")"
rules=../../../prometheus/rules
{
  cat <<'YAML'
# Made by make-prometheus-rule.sh of prometheus/rules/recording.yml and alerts.yml; change those.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: synfinance
spec:
  groups:
YAML
  # What stands below "groups:", two columns further in.
  for file in recording alerts; do
    sed '1,/^groups:$/d; s/^\(.\)/  \1/' "$rules/$file.yml"
  done
} > prometheus-rule.yaml
