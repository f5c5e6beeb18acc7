#!/usr/bin/env python3
"""Holds a scorecard of the engine against an independent calculation: compare.py scorecard.json expected.json

Prints every difference and ends with 1, or the number of figures that agree and ends with 0.
"""

import json
import sys
from decimal import Decimal
from pathlib import Path

TOLERANCE = Decimal("1e-9")


class Comparison:
    def __init__(self):
        self.agreeing, self.different = 0, []

    def number(self, place, actual, expected):
        actual = None if actual is None else Decimal(str(actual))
        expected = None if expected is None else Decimal(expected)
        if actual is None or expected is None:
            same = actual is expected
        else:
            same = abs(actual - expected) <= TOLERANCE
        self.note(place, same, actual, expected)

    def same(self, place, actual, expected):
        self.note(place, actual == expected, actual, expected)

    def note(self, place, same, actual, expected):
        if same:
            self.agreeing += 1
        else:
            self.different.append(f"{place}: engine {actual}, independent {expected}")


def exact(figure):
    """The engine writes a score as an object with "exact"; null where there is none."""
    return figure["exact"] if figure else None


def compare(card, expected):
    found = Comparison()
    found.same("quarter", card["quarter"], expected["quarter"])
    found.same("rubric", (card["rubric"]["id"], card["rubric"]["version"]), (expected["rubric"]["id"], expected["rubric"]["version"]))
    for level in ("projects", "regions"):
        actual = {result["id"]: result for result in card[level]}
        found.same(level, sorted(actual), sorted(result["id"] for result in expected[level]))
        for result in expected[level]:
            if result["id"] in actual:
                unit(found, f"{level[:-1]} {result['id']}", actual[result["id"]], result)
    unit(found, "group", card["group"], expected["group"])
    return found


def unit(found, place, actual, expected):
    found.same(f"{place} status", actual["status"], expected["status"])
    found.number(f"{place} computed", exact(actual["computed"]), expected["computed"])
    found.number(f"{place} official", exact(actual["official"]), expected["official"])
    found.number(f"{place} uncapped", exact(actual["uncapped"]), expected["uncapped"])
    found.number(f"{place} published", actual["official"]["published"], expected["published"])
    found.number(f"{place} change", (actual.get("change") or {}).get("delta"), expected["change"])
    found.same(f"{place} band", actual["band"], expected["band"])
    for key, theirs in (("rank", "rank"), ("rank_in_group", "rankInGroup")):
        if key in expected:
            found.same(f"{place} {key}", actual[theirs], expected[key])
    if "complete" in expected:
        found.same(f"{place} complete", actual["complete"], expected["complete"])
    bounds(found, place, actual, expected["provisional"])
    explained(found, place, actual, expected)
    found.same(f"{place} caps", [cap["id"] for cap in actual["caps"]], [cap["id"] for cap in expected["caps"]])
    indicators = {indicator["id"]: indicator for indicator in actual["indicators"]}
    for indicator in expected["indicators"]:
        check_indicator(found, f"{place} {indicator['id']}", indicators[indicator["id"]], indicator)


def explained(found, place, actual, expected):
    """S-40, S-42."""
    for key in ("total", "lost", "gained", "capped", "open"):
        found.number(f"{place} ledger {key}", actual["ledger"][key], expected["ledger"][key])
    listed(found, f"{place} loss", {loss["subject"]: loss["points"] for loss in actual["losses"]}, expected["ledger"]["losses"])
    found.same(f"{place} has a bridge", actual["bridge"] is not None, expected["bridge"] is not None)
    if actual["bridge"] and expected["bridge"]:
        for key in ("difference", "answers", "rubric", "applicability", "bonus", "caps"):
            found.number(f"{place} bridge {key}", actual["bridge"][key], expected["bridge"][key])
        listed(found, f"{place} bridge", {line["subject"]: line["points"] for line in actual["bridge"]["lines"]}, expected["bridge"]["lines"])


def listed(found, place, actual, expected):
    # What is nothing but the last place of a third stands in one list and not in the other.
    for subject in actual.keys() | expected.keys():
        found.number(f"{place} {subject}", actual.get(subject, 0), expected.get(subject, 0))


def bounds(found, place, actual, expected):
    if expected is None:
        return
    found.number(f"{place} provisional", exact(actual["provisional"]), expected["value"])
    found.number(f"{place} coverage", actual["coverage"], expected["coverage"])
    for side, shown, value in zip(("low", "high"), actual["bounds"], expected["bounds"]):
        found.number(f"{place} bound {side}", shown, value)


def check_indicator(found, place, actual, expected):
    found.number(place, actual["exact"], expected["exact"])
    found.number(f"{place} published", actual["published"], expected["published"])
    if expected["completeness"] is not None:
        found.number(f"{place} completeness", actual["completeness"], expected["completeness"])
    if expected["items"]:
        items = {item["id"]: item for item in actual["items"]}
        for item in expected["items"]:
            found.number(f"{place} {item['id']}", items[item["id"]]["credit"], item["credit"])
            found.same(f"{place} {item['id']} state", items[item["id"]]["state"], item["state"])
    questions = {question["id"]: question for question in actual["questions"]}
    for question in expected["questions"]:
        shown = questions[question["id"]]
        found.number(f"{place} {question['id']}", shown["exact"], question["exact"])
        found.same(f"{place} {question['id']} valid", shown["valid"], question["valid"])
        found.same(f"{place} {question['id']} excluded", shown["excluded"], question["excluded"])


def main():
    card, expected = (json.loads(Path(path).read_text(encoding="utf-8"), parse_float=Decimal) for path in sys.argv[1:3])
    found = compare(card, expected)
    for line in found.different:
        print(line)
    if not found.different:
        print(f"{expected['quarter']}: {found.agreeing} figures agree")
    return 1 if found.different else 0


if __name__ == "__main__":
    sys.exit(main())
