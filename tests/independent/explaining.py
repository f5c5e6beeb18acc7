"""S-40 and S-42: where the points went, and how one quarter's total became the next one's.

Every item and question of a unit has a part: weight, the points of the total that it decides; lost, those of them that were lost;
full, what it would decide if everything else were scored too. Written from docs/scoring.md, in exact fractions.
"""

from fractions import Fraction

HUNDRED = Fraction(100)


# --- what each item and question decides ----------------------------------------------------------------------------


def parts_of_project(rubric, result):
    parts = {"subjects": {}, "bonus": Fraction(0), "capped": Fraction(0)}
    for indicator, scored in zip(rubric.indicators, result["indicators"]):
        credits = credits_of(indicator, scored)
        there = scored["exact"] is not None
        now = shares(indicator, lambda leaf: credits.get(leaf["id"]) is not None)
        full = shares(indicator, lambda leaf: True)
        for subject, share in full.items():
            weight = indicator["weight"] * now.get(subject, 0) if there else Fraction(0)
            lost = weight * (1 - credits[subject]) if weight else Fraction(0)
            parts["subjects"][subject] = {"indicator": indicator["id"], "weight": weight, "lost": lost, "full": indicator["weight"] * share}
        if there and "rolled" in scored:
            before_caps = uncapped_indicator(result, scored)
            parts["bonus"] += indicator["weight"] * (before_caps - scored["rolled"]) / HUNDRED
            parts["capped"] += indicator["weight"] * (before_caps - scored["exact"]) / HUNDRED
        elif there:
            parts["capped"] += indicator["weight"] * (uncapped_indicator(result, scored) - scored["exact"]) / HUNDRED
    parts["capped"] += total_caps(result)
    return parts


def parts_of_union(rubric, result, members):
    """A region or the group: pooled answers decide as in a project; a mean decides as its projects do on the average."""
    parts = {"subjects": {}, "bonus": Fraction(0), "capped": Fraction(0)}
    for number, indicator in enumerate(rubric.indicators):
        scored = result["indicators"][number]
        if indicator["region"] == "pooled":
            lone = parts_of_project(Only(indicator), {"indicators": [scored], "caps": []})
            parts["subjects"] |= lone["subjects"]
            continue
        there = [member for member in members if member["indicators"][number]["exact"] is not None]
        weights = [member["units"] if indicator["region"] == "by-households" else 1 for member in there]
        for subject, share in shares(indicator, lambda leaf: True).items():
            mean = {"indicator": indicator["id"], "weight": Fraction(0), "lost": Fraction(0), "full": indicator["weight"] * share}
            for member, weight in zip(there, weights):
                for key in ("weight", "lost"):
                    mean[key] += member["parts"]["subjects"][subject][key] * weight / sum(weights)
            parts["subjects"][subject] = mean
        for member, weight in zip(there, weights):
            lone = parts_of_project(Only(indicator), {"indicators": [member["indicators"][number]], "caps": [cap for cap in member["caps"] if cap["target"] == indicator["id"]]})
            for key in ("bonus", "capped"):
                parts[key] += lone[key] * weight / sum(weights)
    return parts


class Only:
    def __init__(self, indicator):
        self.indicators = [indicator]


def credits_of(indicator, scored):
    found = {item["id"]: item["credit"] for item in scored["items"]}
    return found | {question["id"]: None if question["exact"] is None else question["exact"] / HUNDRED for question in scored["questions"]}


def shares(indicator, is_scored):
    """Effective share of each leaf in its indicator, by the roll-up (S-12, S-13)."""
    if indicator["source"] == "callbacks":
        return normalised({leaf["id"]: leaf["weight"] for leaf in indicator["questions"] if is_scored(leaf)})
    if indicator["rollup"] == "points":
        return normalised({leaf["id"]: leaf["points"] for leaf in indicator["items"] if leaf["counts"] and is_scored(leaf)})
    return below(indicator["criteria"], [], is_scored)


def below(criteria, leaves, is_scored):
    found = [({leaf["id"]: Fraction(1)}, leaf["points"]) for leaf in leaves if leaf["counts"] and is_scored(leaf)]
    found += [(within, criterion["weight"]) for criterion in criteria if (within := below(criterion["criteria"], criterion["items"], is_scored))]
    whole = sum(weight for _, weight in found)
    return {leaf: share * weight / whole for within, weight in found for leaf, share in within.items()}


def normalised(weights):
    whole = sum(weights.values())
    return {leaf: Fraction(weight) / whole for leaf, weight in weights.items()}


def uncapped_indicator(result, scored):
    first = next((cap for cap in result["caps"] if cap["target"] == scored["id"]), None)
    return scored["exact"] if first is None else first["before"]


def total_caps(result):
    return sum((cap["before"] - cap["after"] for cap in result["caps"] if cap["target"] is None), Fraction(0))


# --- ledger and bridge ----------------------------------------------------------------------------------------------


def explain(rubric, before, card):
    for level in ("projects", "regions"):
        known = {result["id"]: result for result in before[level]} if before else {}
        for result in card[level]:
            put(rubric, known.get(result["id"]), result)
    put(rubric, before["group"] if before else None, card["group"])


def put(rubric, earlier, result):
    result["ledger"] = ledger(rubric, result)
    comparable = earlier is not None and earlier["computed"] is not None and result["computed"] is not None
    result["bridge"] = bridge(earlier, result) if comparable else None


def ledger(rubric, result):
    """S-40: total = 100 - lost + gained - capped - open."""
    parts = result["parts"]
    missing = [indicator["weight"] for indicator, scored in zip(rubric.indicators, result["indicators"]) if scored["exact"] is None]
    total = result["computed"] if result["computed"] is not None else result["provisional"]["low"]
    found = {
        "total": total,
        "lost": sum((part["lost"] for part in parts["subjects"].values()), Fraction(0)),
        "gained": parts["bonus"],
        "capped": parts["capped"],
        "open": sum(missing, Fraction(0)),
        "losses": {subject: part["lost"] for subject, part in parts["subjects"].items() if part["lost"] > 0},
    }
    assert HUNDRED - found["lost"] + found["gained"] - found["capped"] - found["open"] == total, "the ledger does not add up"
    return found


def bridge(earlier, result):
    """S-42: mean weight times change of credit is a line; mean credit times change of weight is the rubric's or applicability's."""
    past, now = earlier["parts"]["subjects"], result["parts"]["subjects"]
    lines, rubric, all_weights = {}, Fraction(0), Fraction(0)
    for subject in past.keys() | now.keys():
        old, new = past.get(subject), now.get(subject)
        credits = [1 - part["lost"] / part["weight"] for part in (old, new) if part and part["weight"]]
        mean = sum(credits, Fraction(0)) / len(credits) if credits else Fraction(0)
        rubric += mean * ((new["full"] if new else 0) - (old["full"] if old else 0))
        all_weights += mean * ((new["weight"] if new else 0) - (old["weight"] if old else 0))
        if len(credits) == 2 and credits[0] != credits[1]:
            lines[subject] = (old["weight"] + new["weight"]) / 2 * (credits[1] - credits[0])
    found = {
        "difference": result["computed"] - earlier["computed"],
        "answers": sum(lines.values(), Fraction(0)),
        "rubric": rubric,
        "applicability": all_weights - rubric,
        "bonus": result["parts"]["bonus"] - earlier["parts"]["bonus"],
        "caps": earlier["parts"]["capped"] - result["parts"]["capped"],
        "lines": dict(sorted(lines.items())),
    }
    assert sum(found[key] for key in ("answers", "rubric", "applicability", "bonus", "caps")) == found["difference"], "the bridge does not add up"
    return found
