#!/usr/bin/env bash
# Makes Grafana's password and the folder of Alertmanager's secrets; nothing of compose.yml starts before that.
# What is there already is kept. To change the password: delete secrets/grafana-password and run this again, then
# docker compose exec grafana grafana cli admin reset-admin-password "$(cat secrets/grafana-password)"
set -euo pipefail
cd "$(dirname "$0")"

umask 077
mkdir -p secrets/alertmanager
if [ ! -s secrets/grafana-password ]; then
  LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c 32 > secrets/grafana-password || true
  [ "$(wc -c < secrets/grafana-password)" -eq 32 ] || { echo "no password could be made" >&2; exit 1; }
fi
# The containers' users are not you: the files are readable, but the folder around them is yours alone.
chmod 444 secrets/grafana-password
chmod 755 secrets/alertmanager
echo "SYNFINANCE_SECRETS=./secrets" > .env
echo "Grafana's user is admin, the password is in $PWD/secrets/grafana-password."
echo "Alertmanager reads its secrets from $PWD/secrets/alertmanager; ../../prometheus/alertmanager.yml names the files."
