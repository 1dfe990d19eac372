"""Sums the results of a test run from its CTRF files, one for each test project, and says what failed.

    python3 summary.py FOLDER PROJECTS TROUBLE ENDED

PROJECTS is how many test projects there are, TROUBLE is not 0 when something besides the tests went wrong,
ENDED is the exit code of the test run. Exits with 0 only when tests ran, all passed and nothing went wrong.
"""

import json
import sys
from pathlib import Path

folder, projects, trouble, ended = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
results = [json.loads(path.read_text("utf-8-sig"))["results"] for path in sorted(folder.rglob("*.ctrf"))]
total = {outcome: sum(result["summary"][outcome] for result in results) for outcome in ("passed", "failed", "skipped", "pending", "other")}

for result in results:
    for test in result["tests"]:
        if test["status"] == "failed":
            print(f"\nFAILED {test['name']}\n{test.get('message', '')}\n{test.get('trace', '')}".rstrip())

print()
if not trouble and len(results) < projects:
    trouble = True
    print(f"{projects - len(results)} of {projects} test projects left no results.")
if ended != 0 and total["failed"] == 0:
    trouble = True
    print(f"The test run ended with exit code {ended}, though no test failed.")
left_out = total["skipped"] + total["pending"] + total["other"]
if left_out > 0:
    print(f"{left_out} skipped")
print(f"{total['passed']} passed, {total['failed']} failed")
sys.exit(1 if trouble or total["failed"] > 0 or total["passed"] == 0 else 0)
