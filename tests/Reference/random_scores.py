#!/usr/bin/env python3
"""Writes random attempts files and what the reference makes of each under several norm sets, in one go.

    python3 random_scores.py --seeds N --out DIR --as-of 2020-01-31T00:00:00 [--calendar FILE] NORMS.json ...

For each seed from 1 to N: DIR/SEED.csv, and DIR/SEED.NAME.json for each norm set.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

# So that a test run leaves no compiled files in the source tree.
sys.dont_write_bytecode = True

from random_study import write_study
from reference import Norms, parse_moment, read_attempts, read_closing_days, score_study


def main() -> None:
    """Writes the files that the command line asks for."""
    parser = argparse.ArgumentParser(description="Writes random attempts files and their scores by the reference.")
    parser.add_argument("norms", type=Path, nargs="+")
    parser.add_argument("--seeds", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--as-of", type=parse_moment, required=True)
    parser.add_argument("--calendar", type=Path)
    arguments = parser.parse_args()

    closing_days = read_closing_days(arguments.calendar) if arguments.calendar else frozenset()
    sets = [Norms.read(path) for path in arguments.norms]
    for seed in range(1, arguments.seeds + 1):
        file = arguments.out / f"{seed}.csv"
        file.write_bytes(write_study(seed, None))
        attempts = read_attempts(file)
        for norms in sets:
            scores = score_study(attempts, norms, arguments.as_of, closing_days)
            (arguments.out / f"{seed}.{norms.name}.json").write_text(json.dumps(scores), encoding="utf-8")


if __name__ == "__main__":
    main()
