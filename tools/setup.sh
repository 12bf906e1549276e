#!/usr/bin/env bash
# Installs what is missing on a Debian machine and builds the pages' assets. Does nothing when all is there.
# `tools/setup.sh tests` also installs what only the tests need: PostgreSQL, a browser, and what reads videos, HEIC and images of disks.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '== %s\n' "$*"; }
root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
want() { command -v "$1" >/dev/null || [ -x "$1" ] || missing+=("$2"); }
want gcc gcc
want pkg-config pkg-config
want node nodejs
want npm npm
want python3 python3
want pip3 python3-pip
command -v cargo >/dev/null || [ -x "$HOME/.cargo/bin/cargo" ] || want rustup rustup
if [ "${1:-}" = tests ]; then
    want chromium chromium
    want ffmpeg ffmpeg
    want heif-convert libheif-examples
    want mmls sleuthkit
    want /sbin/mke2fs e2fsprogs
    # That of the system, with its libraries where the system has them: it tries the fence.
    want /usr/bin/python3 python3
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
fi
if [ ${#missing[@]} -gt 0 ]; then
    say "installing ${missing[*]}"
    root apt-get update -q
    root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" ca-certificates
fi
if ! command -v cargo >/dev/null && [ ! -x "$HOME/.cargo/bin/cargo" ]; then
    say "installing Rust"
    rustup toolchain install stable --profile minimal --component clippy,rustfmt
fi

# What was built from these inputs is not built again.
stamp=$(cat package-lock.json requirements.txt tools/setup.sh assets/scss/*.scss assets/js/*.js assets/favicon.svg | sha256sum)
built=assets/built
[ -f "$built/.stamp" ] && [ "$(cat "$built/.stamp")" = "$stamp" ] && exit 0

say "fetching the components of the pages"
npm ci --ignore-scripts --no-progress --loglevel=error
fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT
pip3 download --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt -d "$fetched"
python3 -m zipfile -e "$fetched"/govuk_frontend_jinja-*.whl "$fetched/jinja"

say "building the style sheet"
rm -rf "$built"
mkdir -p "$built/templates" "$built/images" "$built/fonts"
npx sass --quiet --no-source-map --style=compressed --load-path=. --load-path=node_modules \
    assets/scss/safeward.scss "$built/app.css"
cp -r "$fetched/jinja/govuk_frontend_jinja/templates" "$built/templates/govuk_frontend_jinja"
# The whole-page template has the crown in it, which is not ours to use.
rm "$built/templates/govuk_frontend_jinja/template.html"
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js assets/js/safeward.js assets/favicon.svg "$built/"
cp node_modules/@ministryofjustice/frontend/moj/assets/images/icon-*.svg "$built/images/"
# The face of the papers, which are made here and not by a browser.
roboto=node_modules/@polymer/font-roboto-local/fonts/roboto
cp "$roboto/Roboto-Regular.ttf" "$roboto/Roboto-Bold.ttf" "$built/fonts/"
{
    echo "Safeward's pages and papers use the following, each under the licence printed below it."
    for package in govuk-frontend @ministryofjustice/frontend; do
        printf '\n\n%s\n\n' "$package"
        # A package without a licence file states its licence in its manifest.
        cat "node_modules/$package"/LICENSE* 2>/dev/null ||
            node -p "const { version, license, author } = require('./node_modules/$package/package.json'); \
                version + ', licence ' + license + ', ' + (author?.name ?? author ?? 'Crown copyright')"
    done
    printf '\n\nRoboto (@polymer/font-roboto-local)\n\n'
    cat "$roboto/COPYRIGHT.txt" "$roboto/LICENSE.txt"
    printf '\n\ngovuk-frontend-jinja\n\n'
    cat "$fetched"/jinja/govuk_frontend_jinja-*.dist-info/licenses/LICENSE* 2>/dev/null ||
        cat "$fetched"/jinja/govuk_frontend_jinja-*.dist-info/LICENSE*
} > "$built/THIRD-PARTY.txt"
echo "$stamp" > "$built/.stamp"
