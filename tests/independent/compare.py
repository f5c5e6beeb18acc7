#!/usr/bin/env python3
"""Holds a scorecard of the engine against an independent calculation: compare.py scorecard.json expected.json

Prints every difference and ends with 1, or the number of figures that agree and ends with 0.
"""

import json
import sys
from decimal import Decimal

TOLERANCE = Decimal("1e-9")


class Comparison:
    def __init__(self):
        self.agreeing, self.different = 0, []

    def number(self, place, actual, expected):
        actual = None if actual is None else Decimal(str(actual))
        expected = None if expected is None else Decimal(expected)
        same = actual is expected or None not in (actual, expected) and abs(actual - expected) <= TOLERANCE
        self.note(place, same, actual, expected)

    def same(self, place, actual, expected):
        self.note(place, actual == expected, actual, expected)

    def note(self, place, same, actual, expected):
        if same:
            self.agreeing += 1
        else:
            self.different.append(f"{place}: engine {actual}, independent {expected}")


def exact(figure):
    """The engine writes a score as an object with "exact", or as null."""
    return figure.get("exact") if isinstance(figure, dict) else figure


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
    found.same(f"{place} status", kebab(actual["status"]), expected["status"])
    found.number(f"{place} computed", exact(actual["computed"]), expected["computed"])
    found.number(f"{place} official", exact(actual["official"]), expected["official"])
    found.number(f"{place} published", (actual["official"] or {}).get("published"), expected["published"])
    found.same(f"{place} band", band(actual.get("band")), expected["band"])
    if "rank" in expected:
        found.same(f"{place} rank", rank(actual.get("rank")), expected["rank"])
    if "complete" in expected:
        found.same(f"{place} complete", actual["complete"], expected["complete"])
    bounds(found, place, actual, expected["provisional"])
    found.same(f"{place} caps", [cap["id"] for cap in actual.get("caps") or []], [cap["id"] for cap in expected["caps"]])
    indicators = {indicator["id"]: indicator for indicator in actual["indicators"]}
    for indicator in expected["indicators"]:
        check_indicator(found, f"{place} {indicator['id']}", indicators[indicator["id"]], indicator)


def bounds(found, place, actual, expected):
    if expected is None:
        return
    found.number(f"{place} provisional", exact(actual["provisional"]), expected["value"])
    found.number(f"{place} coverage", actual["coverage"], expected["coverage"])
    for side, (shown, value) in zip(("low", "high"), zip(actual["bounds"], (expected["low"], expected["high"]))):
        found.number(f"{place} bound {side}", exact(shown), value)


def check_indicator(found, place, actual, expected):
    found.number(place, actual["exact"], expected["exact"])
    found.number(f"{place} published", actual["published"], expected["published"])
    if expected["completeness"] is not None:
        found.number(f"{place} completeness", actual["completeness"], expected["completeness"])
    if expected["items"]:
        items = {item["id"]: item for item in actual["items"]}
        for item in expected["items"]:
            found.number(f"{place} {item['id']}", items[item["id"]]["credit"], item["credit"])
            found.same(f"{place} {item['id']} state", kebab(items[item["id"]]["state"]), item["state"])
    questions = {question["id"]: question for question in actual.get("questions") or []}
    for question in expected["questions"]:
        shown = questions[question["id"]]
        found.number(f"{place} {question['id']}", shown["exact"], question["exact"])
        found.same(f"{place} {question['id']} valid", shown["valid"], question["valid"])
        found.same(f"{place} {question['id']} excluded", shown["excluded"], question["excluded"])


def kebab(word):
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in word).lstrip("-")


def band(value):
    return value.get("id") if isinstance(value, dict) else value


def rank(value):
    return value.get("position") if isinstance(value, dict) else value


def main():
    card, expected = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
    found = compare(card, expected)
    for line in found.different:
        print(line)
    if not found.different:
        print(f"{expected['quarter']}: {found.agreeing} figures agree")
    return 1 if found.different else 0


if __name__ == "__main__":
    sys.exit(main())
