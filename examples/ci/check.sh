#!/bin/sh
# 检查一个专卷，报告写进一个文件夹；各家 CI 和 git 钩子都用它。
# Checks an archive and leaves its reports in a folder; every CI service and the git hook call it.
#
#   DOSSIER_ARCHIVE       archive folder (default: .)
#   DOSSIER_REPORTS       folder for the reports (default: dossier-reports)
#   DOSSIER_PACKAGE       what npm installs when there is no dossier: a tarball or a git address
#   DOSSIER_COMMAND       the program, when it is there already (default: dossier)
#   DOSSIER_SCREEN        format of what is shown in the log: text, concise, github … (default: text)
#   DOSSIER_FAIL_ON       error, warning, note or never (default: error)
#   DOSSIER_MAX_WARNINGS  most warnings that pass (default: any number)
#   DOSSIER_LANG          zh or en
#
# A baseline (.dossier/baseline.json) is used when the archive has one: then only what is new fails.
set -eu

archive=${DOSSIER_ARCHIVE:-.}
reports=${DOSSIER_REPORTS:-dossier-reports}
command=${DOSSIER_COMMAND:-dossier}

# 有的 CI 只有旧的 Node；npm 上的 node 包带着新的。Some services have an old Node only; the package node of npm brings a newer one.
node=
if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 20) ? 0 : 1)' 2>/dev/null; then
  if [ -z "${DOSSIER_PACKAGE:-}" ]; then
    echo "dossier 要 Node 20.20 以上，这里是 $(node --version 2>/dev/null || echo '没有 Node')。needs Node 20.20 or newer." >&2
    exit 2
  fi
  node=node@20.20.2
fi

if [ -n "${DOSSIER_PACKAGE:-}" ]; then
  tools=${RUNNER_TEMP:-${TMPDIR:-/tmp}}/dossier-tools
  # shellcheck disable=SC2086
  npm install --silent --no-audit --no-fund --prefix "$tools" "$DOSSIER_PACKAGE" $node
  PATH="$tools/node_modules/.bin:$PATH"
  command="$tools/node_modules/.bin/dossier"
fi

set -- check "$archive" --fail-on "${DOSSIER_FAIL_ON:-error}" \
  --format "${DOSSIER_SCREEN:-text}" \
  --format "markdown=$reports/report.md" \
  --format "junit=$reports/junit.xml" \
  --format "sarif=$reports/report.sarif" \
  --format "gitlab=$reports/gl-code-quality-report.json" \
  --format "html=$reports/report.html" \
  --format "json=$reports/report.json" \
  --format "xlsx=$reports/report.xlsx"
if [ -n "${DOSSIER_MAX_WARNINGS:-}" ]; then set -- "$@" --max-warnings "$DOSSIER_MAX_WARNINGS"; fi
if [ -f "$archive/.dossier/baseline.json" ]; then set -- "$@" --baseline; fi

# The command may be several words: node bin/dossier.js.
# shellcheck disable=SC2086
exec $command "$@"
