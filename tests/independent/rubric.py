"""The rubric as plain data, read from its YAML. Scalars are read as text: "2008.1" is a name, and a weight becomes a fraction."""

from fractions import Fraction

import yaml


class Rubric:
    def __init__(self, data):
        self.id = data["id"]
        self.version = data["version"]
        self.decimals = int(data.get("decimals", "1"))
        self.unanswered = data.get("unanswered", "reject")
        self.exclude_unserved = data.get("unserved", "exclude") == "exclude"
        self.group_quarters = [int(number) for number in data.get("groupResultQuarters", [])]
        self.bands = [(band["id"], Fraction(band["from"])) for band in data["bands"]]
        self.caps = [cap_of(cap) for cap in data.get("caps", [])]
        default = data.get("notApplicable", "exclude")
        self.indicators = [indicator_of(indicator, default) for indicator in data["indicators"]]
        self.items = {item["id"]: item for indicator in self.indicators for item in indicator["items"]}
        self.questions = {question["id"]: question for indicator in self.indicators for question in indicator["questions"]}


def load(path):
    with open(path, encoding="utf-8-sig") as stream:
        return Rubric(yaml.load(stream, Loader=yaml.BaseLoader))


def other_questions(path, rubric):
    """Ids of the questions that only other rubrics of the same folder ask."""
    others = [load(other) for other in sorted(path.parent.parent.glob("*/*.yaml")) if other.parent != path.parent]
    return {question for other in others for question in other.questions} - set(rubric.questions)


def flag(data, key):
    return data.get(key, "false") == "true"


def cap_of(data):
    return {
        "id": data["id"],
        "kind": data["kind"],
        "target": None if data["target"] == "total" else data["target"],
        "maximum": Fraction(data["maximum"]),
        "items": data.get("items", []),
        "indicator": data.get("indicator"),
        "below": Fraction(data["below"]) if "below" in data else None,
    }


def indicator_of(data, default):
    minimum = data.get("minimumAnswers", "0")
    criteria = [criterion_of(criterion, default, minimum) for criterion in data["criteria"]]
    return {
        "id": data["id"],
        "weight": Fraction(data["weight"]),
        "source": data["source"],
        "rollup": data.get("rollup", "points"),
        "region": data.get("region", "equal"),
        "minimum_completeness": Fraction(data.get("minimumCompleteness", "0.8")),
        "criteria": criteria,
        "items": [item for criterion in criteria for item in below(criterion, "items")],
        "questions": [question for criterion in criteria for question in below(criterion, "questions")],
    }


def below(criterion, kind):
    return criterion[kind] + [leaf for child in criterion["criteria"] for leaf in below(child, kind)]


def criterion_of(data, default, minimum):
    criterion = {
        "id": data["id"],
        "criteria": [criterion_of(child, default, minimum) for child in data.get("criteria", [])],
        "items": [item_of(item, default) for item in data.get("items", [])],
        "questions": [question_of(question, minimum) for question in data.get("questions", [])],
    }
    counting = [item["points"] for item in criterion["items"] if item["counts"]]
    beneath = sum(child["weight"] for child in criterion["criteria"]) + sum(counting) + sum(q["weight"] for q in criterion["questions"])
    criterion["weight"] = Fraction(data["weight"]) if "weight" in data else Fraction(beneath or 1)
    return criterion


def item_of(data, default):
    points = Fraction(data["points"])
    advisory, bonus = flag(data, "advisory"), flag(data, "bonus")
    return {
        "id": data["id"],
        "text": data["text"],
        "points": points,
        "object": data.get("object"),
        "advisory": advisory,
        "bonus": bonus,
        "critical": flag(data, "critical"),
        "counts": not advisory and not bonus,
        "not_applicable": data.get("notApplicable", default),
        "scale": scale_of(data.get("scale", "graded"), points),
    }


MET_PARTLY_NOT = [("符合", Fraction(1)), ("部分符合", Fraction(1, 2)), ("不符合", Fraction(0))]


def scale_of(data, points):
    data = {"kind": data} if isinstance(data, str) else data
    kind = data["kind"]
    scale = {"kind": kind}
    if kind == "graded":
        levels = [(level["label"]["zh"], Fraction(level["credit"])) for level in data.get("levels", [])]
        scale["levels"] = dict(levels or MET_PARTLY_NOT)
    elif kind == "yes-no":
        scale["reverse"] = flag(data, "reverse")
    elif kind in ("points", "deduction"):
        scale["maximum"] = Fraction(data.get("maximum", points))
        scale["step"] = Fraction(data.get("step", "1"))
    elif kind == "count":
        scale["minimum"] = int(data["minimum"])
        scale["proportional"] = flag(data, "proportional")
    elif kind == "measure":
        scale["bands"] = [
            (Fraction(band["atLeast"]) if "atLeast" in band else None, Fraction(band["atMost"]) if "atMost" in band else None, Fraction(band["credit"]))
            for band in data["bands"]
        ]
    elif kind == "checks":
        scale["parts"] = [part["label"]["zh"] for part in data["parts"]]
    elif kind == "sequence":
        scale["steps"] = [step["label"]["zh"] for step in data["steps"]]
    else:
        raise ValueError(f"unknown scale {kind}")
    return scale


def question_of(data, minimum):
    points = int(data.get("points", "5"))
    return {
        "id": data["id"],
        "callback": data["callback"],
        "measure": data["measure"],
        "weight": Fraction(data.get("weight", "1")),
        "points": points,
        "map": [Fraction(value) for value in data.get("map", [])],
        "minimum": int(data.get("minimumAnswers", minimum)),
        "of": data.get("of", []),
    }
