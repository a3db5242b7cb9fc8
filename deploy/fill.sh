#!/bin/sh
# Fills the templates of this folder: sh fill.sh machine.conf OUT
# Every @NAME@ is replaced by the value of NAME; a name without a line in machine.conf stops it.
set -eu
umask 077
conf=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd -P)
if grep -n '^[A-Z]*_PASSWORD=$' "$conf" >&2; then
  echo "a password is missing in $conf" >&2
  exit 1
fi
script=$(mktemp)
trap 'rm -f "$script"' EXIT
sed -n 's/^\([A-Z][A-Z0-9_]*\)=\(.*\)$/s|@\1@|\2|g/p' "$conf" | sed 's/&/\\&/g' >"$script"
cd "$here"
for template in */*.yml */*.cfg */*.ini */*.txt */*.sql */*.env */*.service; do
  mkdir -p "$out/$(dirname "$template")"
  sed -f "$script" "$template" >"$out/$template"
  if grep -o '@[A-Z][A-Z0-9_]*@' "$out/$template" >&2; then
    echo "$template: no value for these names in $conf" >&2
    exit 1
  fi
done
