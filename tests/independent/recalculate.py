#!/usr/bin/env python3
"""Recalculates every quarter of a sample folder from its raw workbooks and the rubric file.

Written from docs/scoring.md alone and with exact fractions: it shares no code, no language and no number type with the
engine, so that the two can be held against each other (compare.py). Usage:

    recalculate.py SAMPLE_FOLDER RUBRIC_YAML [OUTPUT_FOLDER]   (default: SAMPLE_FOLDER/../expected/NAME)
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

import evidence
import rubric as rubric_file
from scoring import score_quarter


def main():
    folder, rubric_path = Path(sys.argv[1]), Path(sys.argv[2])
    output = Path(sys.argv[3]) if len(sys.argv) > 3 else folder.parent / "expected" / folder.name
    rubric = rubric_file.load(rubric_path)
    found = evidence.load(folder, rubric, rubric_file.other_questions(rubric_path, rubric))
    output.mkdir(parents=True, exist_ok=True)
    before = None
    for quarter in found.quarters():
        card = score_quarter(rubric, found, quarter, before)
        before = card
        text = laid_out(written(without_parts(card)))
        (output / f"{quarter}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def without_parts(card):
    """What each item decides is needed for the quarter after, and too much to write down."""
    def bare(result):
        return {key: value for key, value in result.items() if key != "parts"} | {
            "indicators": [{key: value for key, value in indicator.items() if key != "rolled"} for indicator in result["indicators"]]}

    return card | {level: [bare(result) for result in card[level]] for level in ("projects", "regions")} | {"group": bare(card["group"])}


def written(value):
    """Exact numbers as decimal strings of 24 places, cut, never rounded to look nicer than they are."""
    if isinstance(value, Fraction):
        return decimal_text(value)
    if isinstance(value, dict):
        return {key: written(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [written(entry) for entry in value]
    return value


def laid_out(value, indent=""):
    """JSON with one line for whatever holds no further object."""
    flat = json.dumps(value, ensure_ascii=False)
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    if not any(isinstance(part, (dict, list)) and part for part in parts):
        return flat
    deeper = indent + " "
    if isinstance(value, dict):
        lines = [f"{deeper}{json.dumps(key, ensure_ascii=False)}: {laid_out(part, deeper)}" for key, part in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    return "[\n" + ",\n".join(deeper + laid_out(part, deeper) for part in value) + f"\n{indent}]"


def decimal_text(value, places=24):
    sign = "-" if value < 0 else ""
    scaled = abs(value.numerator) * 10**places // value.denominator
    digits = str(scaled).rjust(places + 1, "0")
    whole, part = digits[:-places], digits[-places:].rstrip("0")
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


if __name__ == "__main__":
    main()
