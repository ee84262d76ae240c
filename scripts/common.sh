# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run and ./test share: Debian packages, CMake presets, and how both speak.
# Sourced with `set -euo pipefail` on and $root set. Everything here speaks on stderr; stdout belongs to the caller.

build_packages=(qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
                qt6-translations-l10n libgl-dev
                breeze-icon-theme libqt6sql6-sqlite libqt6sql6-psql libpq-dev libjemalloc-dev libssl-dev qtkeychain-qt6-dev libcli11-dev nlohmann-json3-dev libboost-dev
                cmake ninja-build g++)
postgres_packages=(postgresql)
desktop_packages=(xvfb openbox xdotool x11-utils imagemagick fonts-dejavu-core dbus-daemon at-spi2-core python3-pyatspi)
test_packages=(postgresql python3 python3-httpbin openssl curl "${desktop_packages[@]}")
bench_packages=(wrk python3 openssl postgresql postgresql-client xvfb openbox xdotool x11-utils fonts-dejavu-core)
package_packages=(lintian rpm cpio mandoc desktop-file-utils appstream zsh fish librsvg2-bin mmdebstrap file fakeroot dpkg-dev systemd)
shots_packages=(fonts-dejavu-core fonts-noto-core python3)

say() { printf '%s\n' "$*" >&2; }

# fail STATUS SENTENCE: 1 for what could not be done, 2 for wrong usage.
fail() {
  say "${0##*/}: $2"
  exit "$1"
}

# shown COMMAND…: its output goes to the terminal; where there is none it is kept back unless the command fails.
shown() {
  if [[ -t 2 ]]; then
    "$@" >&2
    return
  fi
  local output status=0
  output=$("$@" 2>&1) || status=$?
  ((status == 0)) || say "$output"
  return "$status"
}

missing_packages() {
  local installed package
  installed=$(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    grep -qxF "$package installed" <<<"$installed" || echo "$package"
  done
}

# as_root COMMAND…
as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    sudo "$@"
  fi
}

# need_packages NAME…: installs what is missing; touches no network when nothing is.
need_packages() {
  command -v dpkg-query apt-get >/dev/null ||
    fail 1 "this needs Debian 12 or a relative of it; elsewhere install the counterparts of '$*' and use CMake (see CONTRIBUTING.md)"
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  ((EUID == 0)) || command -v sudo >/dev/null ||
    fail 1 "Debian packages are missing and there is neither root nor sudo to install them; as root: apt-get install ${missing[*]}"

  say "Installing the Debian packages this needs and does not find: ${missing[*]}"
  ((EUID == 0)) || say "(apt-get runs through sudo, which may ask for your password)"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120)
  shown as_root "${apt[@]}" update || say "apt-get update failed; going on with the package lists there are."
  shown as_root "${apt[@]}" install --yes --no-install-recommends "${missing[@]}" ||
    fail 1 "the packages could not be installed (see above)"
}

# configured PRESET: build/PRESET belongs to this folder (it may have been copied) and is no older than the presets.
configured() {
  local folder=$root/build/$1
  [[ -f $folder/build.ninja && ! $root/CMakePresets.json -nt $folder/build.ninja ]] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"
}

# unchanged PRESET: nothing that is compiled is newer than the last finished build. Folders count too: they tell of
# files that went.
unchanged() {
  local stamp=$root/build/$1/built
  [[ -f $stamp && -d $root/build/$1/bin ]] && configured "$1" &&
    [[ -z $(find "$root"/{CMakeLists.txt,CMakePresets.json,cmake,app,core,ui,resources,translations,tests} \
      -newer "$stamp" -print -quit) ]]
}

# build PRESET: into build/PRESET, its programs in build/PRESET/bin. Two at a time in one folder wait for each other.
build() {
  local preset=$1 folder=$root/build/$1
  ! unchanged "$preset" || return 0
  mkdir -p "$folder"
  exec {lock}>"$folder/lock"
  flock "$lock"
  [[ -t 2 ]] || say "Building Switchhook ($preset)…"
  touch "$folder/started"
  configured "$preset" || (cd "$root" && shown cmake --fresh --preset "$preset") || fail 1 "the build could not be set up (see above)"
  shown cmake --build "$folder" || fail 1 "the build failed (see above)"
  mv "$folder/started" "$folder/built"
  exec {lock}>&-
}
