# What telbaar, test and bench share: what they need, and one build at a time. To be sourced from bash, with $root set to this repository.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

program=$root/src/Telbaar.App/bin/Release/net10.0/telbaar.dll
built=$root/artifacts/telbaar.sources

# need 'PACKAGES' CHECK...: where the check fails, installs these Debian packages if that may be done here, and otherwise says so and fails.
need() {
    local packages=$1
    shift
    "$@" >/dev/null 2>&1 && return
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        echo "Installing from Debian: $packages" >&2
        # shellcheck disable=SC2086 # the packages are words of their own
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
        "$@" >/dev/null 2>&1 && return
    fi
    echo "This needs: $packages. On Debian, as root: apt-get install $packages" >&2
    return 1
}

need_to_build() {
    if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
        echo "This needs the .NET 10 SDK, with dotnet on the PATH. Debian does not have it; Microsoft says how to install it." >&2
        return 1
    fi
    # Where node comes from elsewhere, Debian's nodejs would be in its way.
    if command -v node >/dev/null; then need npm command -v npm; else need 'nodejs npm' command -v npm; fi
}

# A line that changes when a file that the program is built from changes, comes or goes.
sources() {
    (cd "$root" && find src Directory.*.props BannedSymbols.txt .editorconfig global.json \
        \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %T@ %s\n' | LC_ALL=C sort | cksum)
}

is_built() {
    [ -f "$program" ] && [ "$(cat "$built" 2>/dev/null)" = "$(sources)" ]
}

# build TARGET: builds a project or the solution, Release; what it prints goes to standard error.
build() {
    need_to_build || return
    mkdir -p "$root/artifacts"
    (
        flock 9
        # Another may have built it while this one waited.
        if [ "$1" = src/Telbaar.App/Telbaar.App.csproj ] && is_built; then exit; fi
        before=$(sources)
        # The compiler's server outlives the build, and must not keep the lock.
        cd "$root" && dotnet build "$1" -c Release -m:2 -v quiet -clp:NoSummary >&2 9>&- || exit
        if [[ $1 != benchmarks/* ]]; then echo "$before" >"$built"; fi
    ) 9>"$root/artifacts/build.lock"
}
