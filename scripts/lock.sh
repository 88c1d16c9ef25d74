#!/bin/sh
# Pins the dependencies of pyproject.toml and package.json: exact versions and hashes, no addresses.
# Usage: scripts/lock.sh [--upgrade]
set -eu
cd "$(dirname "$0")/.."

uv=.tools/uv/bin/uv
upgrade=${1:-}

pin() {
    out=$1
    shift
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        ${upgrade:+--upgrade} --output-file "requirements/$out.txt" "$@" >/dev/null
    echo "lock: requirements/$out.txt"
}

pin runtime pyproject.toml
pin dev pyproject.toml --group dev --constraint requirements/runtime.txt
pin uv --group pyproject.toml:uv
pin node --group pyproject.toml:node

if command -v npm >/dev/null; then
    npm install --package-lock-only --loglevel=error
    echo "lock: package-lock.json"
else
    echo "lock: package-lock.json left alone, there is no npm" >&2
fi

if grep -nE 'https?://|file://|index-url' requirements/*.txt || grep -n '"resolved"' package-lock.json; then
    echo "lock: these lines hold an address" >&2
    exit 1
fi
