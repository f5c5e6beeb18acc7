#!/usr/bin/env python3
"""Replays a scorecard from its receipts alone: replay.py scorecard.json SAMPLE_FOLDER

Every receipt is looked up in the workbook that it names, where the cell must hold what the document says was read. Then the totals
are made anew from the credits of the receipts, the weights beside them and the caps, and must be the totals of the document; the ledger
and the bridge must add up. Prints every difference and ends with 1, or what was replayed and ends with 0.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

import openpyxl

import evidence

TOLERANCE = Fraction(1, 10**9)


class Replay:
    def __init__(self, card, folder):
        self.card, self.folder, self.books, self.receipts, self.wrong = card, folder, {}, 0, []
        self.bonus = {item["id"]: Fraction(item["points"]) for item in items_of(card["rubric"]) if item["bonus"] and not item["advisory"]}

    def run(self):
        for project in self.card["projects"]:
            self.project(project)
        for region in self.card["regions"]:
            self.union(region, [project for project in self.card["projects"] if project["region"] == region["id"]])
        self.union(self.card["group"], self.card["projects"])
        return self

    def project(self, project):
        scores = [self.indicator(project, indicator) for indicator in project["indicators"]]
        for indicator, score in zip(project["indicators"], scores):
            self.expect(f"{project['id']} {indicator['id']}", score, exact(indicator))
        total = self.total(project, scores)
        if total is not None:
            for cap in project["caps"]:
                if cap["target"] is None:
                    total = min(total, Fraction(cap["maximum"]))
        self.expect(f"{project['id']} total", total, exact(project["total"]))
        self.adds_up(project["id"], project)

    def indicator(self, project, indicator):
        if indicator["published"] is None:
            return None
        earned, weight, bonus = Fraction(0), Fraction(0), Fraction(0)
        for leaf in indicator["items"] + indicator["questions"]:
            credits = [Fraction(answer["credit"]) for answer in leaf["answers"] if answer["credit"] is not None]
            for answer in leaf["answers"]:
                self.look_up(project["id"], leaf, answer)
            mean = sum(credits, Fraction(0)) / len(credits) if credits else None
            if leaf["weight"] > 0:
                weight += Fraction(leaf["weight"])
                earned += Fraction(leaf["weight"]) * mean
            if leaf["id"] in self.bonus and mean is not None:
                bonus += self.bonus[leaf["id"]] * mean
        score = min(Fraction(100), 100 * earned / weight + bonus)
        for cap in project["caps"]:
            if cap["target"] == indicator["id"]:
                score = min(score, Fraction(cap["maximum"]))
        return score

    def union(self, unit, members):
        """S-21 from the projects' receipts: pooled answers, or the mean of the projects' scores."""
        place = unit.get("id", "group")
        scores = []
        for number, indicator in enumerate(unit["indicators"]):
            rule = self.card["rubric"]["indicators"][number]["region"]
            if indicator["published"] is None:
                scores.append(None)
                continue
            if rule == "pooled":
                earned = weight = Fraction(0)
                for place_of, question in enumerate(indicator["questions"]):
                    said = [Fraction(answer["credit"]) for member in members for answer in member["indicators"][number]["questions"][place_of]["answers"] if answer["credit"] is not None]
                    if question["weight"] > 0:
                        weight += Fraction(question["weight"])
                        earned += Fraction(question["weight"]) * sum(said, Fraction(0)) / len(said)
                scores.append(100 * earned / weight)
            else:
                found = [(member["unitsHandedOver"] if rule == "by-households" else 1, exact(member["indicators"][number])) for member in members]
                there = [(Fraction(weight), score) for weight, score in found if score is not None]
                scores.append(sum(weight * score for weight, score in there) / sum(weight for weight, _ in there))
            self.expect(f"{place} {indicator['id']}", scores[-1], exact(indicator))
        self.expect(f"{place} total", self.total(unit, scores), exact(unit["total"]))
        self.adds_up(place, unit)

    @staticmethod
    def total(unit, scores):
        if any(score is None for score in scores):
            return None
        return sum(Fraction(indicator["weight"]) * score for indicator, score in zip(unit["indicators"], scores)) / 100

    def adds_up(self, place, unit):
        """S-40, S-42."""
        ledger, bridge = unit["ledger"], unit["bridge"]
        lost = sum((Fraction(loss["points"]) for loss in unit["losses"]), Fraction(0))
        self.expect(f"{place} losses", lost, Fraction(ledger["lost"]))
        self.expect(f"{place} ledger", Fraction(ledger["total"]) + lost - Fraction(ledger["gained"]) + Fraction(ledger["capped"]) + Fraction(ledger["open"]), Fraction(100))
        if unit["total"]["exact"] is not None:
            self.expect(f"{place} ledger's total", Fraction(ledger["total"]), exact(unit["total"]))
        for view in ("byIndicator", "byCriterion", "byStep", "byDepartment"):
            self.expect(f"{place} {view}", sum((Fraction(line["points"]) for line in ledger[view] if line["depth"] == 0), Fraction(0)), lost)
        if bridge:
            lines = sum((Fraction(line["points"]) for line in bridge["lines"]), Fraction(0))
            others = sum(Fraction(bridge[key]) for key in ("rubric", "applicability", "bonus", "caps"))
            self.expect(f"{place} bridge", lines + others, Fraction(bridge["now"]) - Fraction(bridge["before"]))
            self.expect(f"{place} bridge's end", Fraction(bridge["now"]), exact(unit["total"]))
            self.expect(f"{place} bridge's steps", sum((Fraction(step["points"]) for step in bridge["steps"]), Fraction(0)), lines + others)

    def look_up(self, place, leaf, answer):
        """The cell holds what was read. A question made of others shows the cells of its parts, joined."""
        self.receipts += 1
        if answer["sheet"] is None or " / " in answer["raw"]:
            return
        key = (answer["file"], answer["sheet"])
        if key not in self.books:
            book = openpyxl.load_workbook(self.folder / answer["file"], data_only=True)
            self.books |= {(answer["file"], sheet.title): sheet for sheet in book.worksheets}
        cell = evidence.text(self.books[key][answer["cell"]].value)
        if cell != answer["raw"].strip():
            self.wrong.append(f"{place} {leaf['id']}: {answer['file']}!{answer['sheet']}!{answer['cell']} holds {cell!r}, the receipt says {answer['raw']!r}")

    def expect(self, place, found, told):
        if (found is None) != (told is None) or found is not None and abs(found - told) > TOLERANCE:
            self.wrong.append(f"{place}: replayed {found and float(found)}, told {told and float(told)}")


def exact(figure):
    return None if figure["exact"] is None else Fraction(figure["exact"])


def items_of(rubric):
    def below(criterion):
        yield from criterion["items"]
        for child in criterion["criteria"]:
            yield from below(child)

    return [item for indicator in rubric["indicators"] for criterion in indicator["criteria"] for item in below(criterion)]


def main():
    card = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"), parse_float=Fraction)
    replay = Replay(card, Path(sys.argv[2])).run()
    for line in replay.wrong:
        print(line)
    if not replay.wrong:
        print(f"{card['quarter']}: {replay.receipts} receipts replayed")
    return 1 if replay.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
