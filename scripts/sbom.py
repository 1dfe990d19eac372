"""Writes what a release is made of, as SPDX 2.3, from the lock files: what the program runs with, not what builds or tests it.

    python3 sbom.py VERSION >telbaar.spdx.json
"""

import base64
import datetime
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
version = sys.argv[1]


def nuget():
    """Packages of the program and of what it is built from; those that only build (analysers, migrations) do not come along."""
    asks = {
        line.split('Include="')[1].split('"')[0]
        for project in (root / "src").rglob("*.csproj")
        for line in project.read_text("utf-8").splitlines()
        if "<PackageReference" in line and 'PrivateAssets="all"' not in line
    }
    for lock in sorted((root / "src").rglob("packages.lock.json")):
        packages = json.loads(lock.read_text("utf-8-sig"))["dependencies"]["net10.0"]
        wanted, waiting = set(), [name for name in packages if name in asks or packages[name]["type"] == "Project"]
        by_name = {name.lower(): name for name in packages}
        while waiting:
            name = waiting.pop()
            if name in wanted:
                continue
            wanted.add(name)
            waiting += [by_name[needed.lower()] for needed in packages[name].get("dependencies", {}) if needed.lower() in by_name]
        for name in wanted:
            entry = packages[name]
            if entry["type"] != "Project":
                yield f"pkg:nuget/{name}@{entry['resolved']}", name, entry["resolved"], "SHA512", base64.b64decode(entry["contentHash"]).hex(), None


def npm():
    """What esbuild puts into the program's style and pictures: the packages that are not for building alone."""
    for lock in sorted((root / "src").glob("*/package-lock.json")):
        for path, entry in json.loads(lock.read_text("utf-8"))["packages"].items():
            if path and not entry.get("dev"):
                name = path.split("node_modules/")[-1]
                kind, digest = entry["integrity"].split("-", 1)
                yield f"pkg:npm/{name.replace('@', '%40')}@{entry['version']}", name, entry["version"], kind.upper(), base64.b64decode(digest).hex(), entry.get("license")


runtime = next(line.split()[1] for line in subprocess.run(["dotnet", "--list-runtimes"], capture_output=True, text=True, check=True).stdout.splitlines()[::-1] if line.startswith("Microsoft.AspNetCore.App 10."))
found = {package[0]: package for package in [*nuget(), *npm()]}
packages = [
    {"SPDXID": "SPDXRef-telbaar", "name": "telbaar", "versionInfo": version, "licenseDeclared": "EUPL-1.2", "licenseConcluded": "EUPL-1.2", "downloadLocation": "NOASSERTION", "filesAnalyzed": False},
    {"SPDXID": "SPDXRef-dotnet", "name": "Microsoft.AspNetCore.App.Runtime.linux-x64", "versionInfo": runtime, "licenseDeclared": "MIT", "licenseConcluded": "NOASSERTION", "downloadLocation": "NOASSERTION", "filesAnalyzed": False},
]
for address, name, number, kind, digest, licence in (found[key] for key in sorted(found)):
    packages.append(
        {
            "SPDXID": "SPDXRef-" + hashlib.sha256(address.encode()).hexdigest()[:16],
            "name": name,
            "versionInfo": number,
            "licenseDeclared": licence or "NOASSERTION",
            "licenseConcluded": "NOASSERTION",
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False,
            "checksums": [{"algorithm": kind, "checksumValue": digest}],
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": address}],
        }
    )
moment = subprocess.run(["git", "-C", str(root), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False).stdout.strip() or "0"
created = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", moment)), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
digest = hashlib.sha256(json.dumps(packages).encode()).hexdigest()
json.dump(
    {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"telbaar-{version}-linux-x64",
        "documentNamespace": f"urn:telbaar:{version}:{digest}",
        "creationInfo": {"created": created, "creators": ["Tool: scripts/sbom.py"]},
        "packages": packages,
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-telbaar"}]
        + [{"spdxElementId": "SPDXRef-telbaar", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": package["SPDXID"]} for package in packages[1:]],
    },
    sys.stdout,
    indent=1,
)
print()
