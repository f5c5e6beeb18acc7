"""The rules S-01 to S-24 and, with explaining.py, S-40 and S-42, each cited where it is carried out. Numbers are fractions; nothing is rounded but what is published."""

from collections import Counter
from fractions import Fraction

import explaining

HUNDRED = Fraction(100)


def score_quarter(rubric, found, quarter, before):
    """The card of one quarter as plain data. before: the card of the quarter before, for changes."""
    official_is_group = int(quarter[-1]) in rubric.group_quarters
    results = found.group_results(quarter) if official_is_group else None
    projects = [score_project(rubric, found, project, quarter) for project in found.projects]
    for result in projects:
        settle(rubric, result, official_is_group, results, (result["region"], result["id"]))
    regions = []
    for name in sorted({result["region"] for result in projects}):
        members = [result for result in projects if result["region"] == name]
        region = score_union(rubric, members, {"id": name})
        settle(rubric, region, official_is_group, results, (name, None))
        regions.append(region)
    group = score_union(rubric, projects, {})
    settle(rubric, group, official_is_group, results, (None, None))
    for region in regions:
        rank([result for result in projects if result["region"] == region["id"]], "rank")
    rank(projects, "rank_in_group")
    rank(regions, "rank")
    card = {
        "quarter": quarter,
        "rubric": {"id": rubric.id, "version": rubric.version},
        "projects": sorted(projects, key=lambda result: (result["region"], result["id"])),
        "regions": regions,
        "group": group,
    }
    compare_with(before, card)
    for result in projects:
        result["parts"] = explaining.parts_of_project(rubric, result)
    for union, members in [(region, [each for each in projects if each["region"] == region["id"]]) for region in regions] + [(group, projects)]:
        union["parts"] = explaining.parts_of_union(rubric, union, members)
    explaining.explain(rubric, before, card)
    for result in projects + regions + [group]:
        del result["answers"]
    return card


def score_project(rubric, found, project, quarter):
    result = {"id": project["id"], "name": project["name"], "region": project["region"], "units": project["units"]}
    visits = found.visits_of(project["id"], quarter)
    answers = counted_answers(rubric, found.calls_of(project["id"], quarter))
    indicators = []
    for indicator in rubric.indicators:
        if indicator["source"] == "checklist":
            indicators.append(checklist_indicator(rubric, indicator, visits))
        else:
            indicators.append(callback_indicator(indicator, answers))
    result["answers"] = answers
    result["indicators"] = indicators
    caps_and_total(rubric, rubric.caps, result, not_met(rubric, visits))
    return result


# --- checklists -----------------------------------------------------------------------------------------------------


def checklist_indicator(rubric, indicator, visits):
    items = {item["id"]: item_over_visits(rubric, item, visits) for item in indicator["items"]}
    counting = [item for item in indicator["items"] if item["counts"]]

    # S-14: weight answered / weight applicable.
    applicable = [item for item in counting if items[item["id"]]["state"] != "not-applicable"]
    answered = [item for item in applicable if items[item["id"]]["credit"] is not None]
    possible = sum(item["points"] for item in applicable)
    completeness = Fraction(sum(item["points"] for item in answered)) / possible if possible else None
    result = {
        "id": indicator["id"],
        "completeness": completeness,
        "items": [items[item["id"]] for item in indicator["items"]],
        "questions": [],
    }
    if not visits:
        return result | {"exact": None, "reason": "no-evidence"}
    if completeness is None:
        return result | {"exact": None, "reason": "nothing-scored"}
    if completeness < indicator["minimum_completeness"]:
        return result | {"exact": None, "reason": "incomplete"}

    # S-12: all items whatever their criterion, or the criteria by their weights.
    if indicator["rollup"] == "points":
        share = weighted((item["points"], items[item["id"]]["credit"]) for item in counting)
    else:
        share = weighted((criterion["weight"], criterion_share(criterion, items)) for criterion in indicator["criteria"])

    # S-16: earned points of bonus items, never above 100.
    bonus = sum(item["points"] * items[item["id"]]["credit"] for item in indicator["items"] if item["bonus"] and items[item["id"]]["credit"] is not None)
    return result | {"exact": min(HUNDRED, HUNDRED * share + bonus), "rolled": HUNDRED * share, "reason": None}


def criterion_share(criterion, items):
    """S-11."""
    children = [(child["weight"], criterion_share(child, items)) for child in criterion["criteria"]]
    own = [(item["points"], items[item["id"]]["credit"]) for item in criterion["items"] if item["counts"]]
    return weighted(children + own)


def item_over_visits(rubric, item, visits):
    """S-10: plain mean over the answered responses; S-03: what N/A and unanswered do."""
    credits, states = [], []
    for visit in visits:
        if item["id"] not in visit["answers"]:
            continue
        state, credit = visit["answers"][item["id"]]
        if state == "not-applicable" and item["not_applicable"] == "zero" or state == "unanswered" and rubric.unanswered == "zero":
            state, credit = "answered", Fraction(0)
        states.append(state)
        if state == "answered":
            credits.append(credit)
    if credits:
        return {"id": item["id"], "state": "answered", "credit": Fraction(sum(credits)) / len(credits)}
    for state in ("not-observed", "unanswered", "not-applicable"):
        if state in states:
            return {"id": item["id"], "state": state, "credit": None}
    return {"id": item["id"], "state": "unanswered", "credit": None}


def not_met(rubric, visits):
    """S-15: the critical items with credit 0 in any visit."""
    return {
        item["id"]
        for item in rubric.items.values()
        if item["critical"] and item["counts"]
        and any(visit["answers"].get(item["id"]) == ("answered", 0) for visit in visits)
    }


# --- callbacks ------------------------------------------------------------------------------------------------------


def counted_answers(rubric, calls):
    """Per question the valid answers that count, and how many were left out (S-13, S-24)."""
    reached = sorted((call for call in calls if call["reached"]), key=lambda call: (call["date"], call["id"]))
    served = [call for call in reached if not (rubric.exclude_unserved and call["served"] is False)]
    latest = {(call["household"], call["kind"]): call["id"] for call in served}
    counting = {call["id"] for call in served if latest[(call["household"], call["kind"])] == call["id"]}
    answers = {question: {"valid": [], "excluded": 0} for question in rubric.questions}
    for call in reached:
        for question, answer in (call["answers"] | together(rubric, call)).items():
            if answer is None:
                continue
            if call["id"] in counting:
                answers[question]["valid"].append(answer)
            else:
                answers[question]["excluded"] += 1
    return answers


def together(rubric, call):
    """S-13, all-of: yes or no where one respondent answered every part, else nothing."""
    said = {}
    for question in rubric.questions.values():
        parts = [(rubric.questions[part], call["answers"].get(part)) for part in question["of"]]
        if parts and all(answer is not None for _, answer in parts):
            said[question["id"]] = "yes" if all(credit_of(part, answer) == 1 for part, answer in parts) else "no"
    return said


def callback_indicator(indicator, answers):
    questions = [question_score(question, answers[question["id"]]) for question in indicator["questions"]]
    weights = {question["id"]: question["weight"] for question in indicator["questions"]}
    score = weighted((weights[question["id"]], question["exact"]) for question in questions)
    result = {"id": indicator["id"], "completeness": None, "items": [], "questions": questions, "exact": score, "reason": None}
    if score is None:
        result["reason"] = "too-few-answers" if any(question["valid"] for question in questions) else "no-evidence"
    return result


def question_score(question, answers):
    valid, excluded = answers["valid"], answers["excluded"]
    result = {"id": question["id"], "valid": len(valid), "excluded": excluded, "exact": None, "reason": None}
    if len(valid) < max(1, question["minimum"]):
        return result | {"reason": "too-few-answers" if valid else "no-evidence"}
    return result | {"exact": HUNDRED * Fraction(sum(Fraction(credit_of(question, answer)) for answer in valid)) / len(valid)}


def credit_of(question, answer):
    measure, top = question["measure"], question["points"]
    if measure in ("yes-share", "all-of"):
        return 1 if answer == "yes" else 0
    if measure == "top-two-box":
        return 1 if answer >= top - 1 else 0
    if measure == "top-box":
        return 1 if answer == top else 0
    if measure == "mean":
        return Fraction(answer - 1, top - 1)
    return question["map"][answer - 1] / 100


# --- totals ---------------------------------------------------------------------------------------------------------


def weighted(pairs):
    """Weighted mean over what has a score; None when nothing has."""
    scored = [(weight, value) for weight, value in pairs if value is not None]
    if not scored:
        return None
    return Fraction(sum(weight * value for weight, value in scored)) / sum(weight for weight, _ in scored)


def caps_and_total(rubric, caps, result, missed):
    """S-15 to S-17. Caps on indicators first, in their order, since the total is made of them; then those on the total."""
    indicators = {indicator["id"]: indicator for indicator in result["indicators"]}
    uncapped = total_of(rubric, {key: indicator["exact"] for key, indicator in indicators.items()})
    result["caps"] = []
    for cap in caps:
        if cap["target"] and sets_off(cap, indicators, missed, rubric):
            target = indicators[cap["target"]]
            target["exact"] = capped(result, cap, target["exact"])
    exact = {key: indicator["exact"] for key, indicator in indicators.items()}
    total = total_of(rubric, exact)
    for cap in caps:
        if not cap["target"] and sets_off(cap, indicators, missed, rubric):
            total = capped(result, cap, total)
    result["uncapped"], result["computed"] = uncapped, total
    result["provisional"] = None if total is not None else provisional(rubric, exact)


def total_of(rubric, scores):
    """S-17: the sum, or nothing when a part is missing."""
    if any(scores[indicator["id"]] is None for indicator in rubric.indicators):
        return None
    return sum(indicator["weight"] * scores[indicator["id"]] for indicator in rubric.indicators) / HUNDRED


def provisional(rubric, scores):
    there = [indicator for indicator in rubric.indicators if scores[indicator["id"]] is not None]
    coverage = sum(indicator["weight"] for indicator in there)
    low = sum((indicator["weight"] * scores[indicator["id"]] for indicator in there), Fraction(0)) / HUNDRED
    return {
        "value": low * HUNDRED / coverage if there else None,
        "low": low,
        "high": low + HUNDRED - coverage,
        "bounds": [published(rubric, low), published(rubric, low + HUNDRED - coverage)],
        "coverage": Fraction(coverage),
    }


def sets_off(cap, indicators, missed, rubric):
    if cap["kind"] == "critical":
        return bool(missed & set(cap["items"] or rubric.items))
    score = indicators[cap["indicator"]]["exact"]
    return score is not None and score < cap["below"]


def capped(result, cap, value):
    if value is None or value <= cap["maximum"]:
        return value
    result["caps"].append({"id": cap["id"], "target": cap["target"], "before": value, "after": cap["maximum"]})
    return cap["maximum"]


# --- regions, group, fourth quarter, ranks --------------------------------------------------------------------------


def score_union(rubric, members, head):
    """S-21: pooled answers, or the mean of the projects' scores."""
    answers = {
        question: {
            "valid": [answer for member in members for answer in member["answers"][question]["valid"]],
            "excluded": sum(member["answers"][question]["excluded"] for member in members),
        }
        for question in rubric.questions
    }
    indicators = []
    for number, indicator in enumerate(rubric.indicators):
        if indicator["region"] == "pooled":
            indicators.append(callback_indicator(indicator, answers))
            continue
        scores = [(member["units"] if indicator["region"] == "by-households" else 1, member["indicators"][number]["exact"]) for member in members]
        exact = weighted(scores)
        indicators.append({
            "id": indicator["id"], "completeness": None, "items": [], "questions": [],
            "exact": exact, "reason": None if exact is not None else "no-evidence",
        })
    result = head | {"answers": answers, "indicators": indicators}
    # Caps are a project's (S-15 stands among the rules of a project's total); a region's total is S-17 alone (S-21).
    caps_and_total(rubric, [], result, set())
    result["complete"] = sum(1 for member in members if member["computed"] is not None)
    result["members"] = len(members)
    return result


def settle(rubric, result, official_is_group, group_results, key):
    """S-22: what is official; S-18, S-19: what is published of it."""
    if official_is_group:
        result["official"] = group_results.get(key)
        result["status"] = "group-result" if result["official"] is not None else "awaiting-group-result"
    else:
        result["official"] = result["computed"]
        result["status"] = "computed" if result["official"] is not None else "incomplete"
    result["published"] = published(rubric, result["official"])
    result["computed_published"] = published(rubric, result["computed"])
    result["band"] = band(rubric, result["published"])
    for indicator in result["indicators"]:
        indicator["published"] = published(rubric, indicator["exact"])


def published(rubric, exact):
    return None if exact is None else half_away(half_away(exact, 9), rubric.decimals)


def half_away(value, places):
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


def band(rubric, figure):
    return None if figure is None else next(key for key, bound in rubric.bands if figure >= bound)


def rank(results, key):
    """S-20: 1, 2, 2, 4."""
    figures = Counter(result["published"] for result in results if result["published"] is not None)
    for result in results:
        figure = result["published"]
        result[key] = None if figure is None else 1 + sum(count for other, count in figures.items() if other > figure)


def compare_with(before, card):
    """S-18: a change is the difference of two published figures."""
    def change(result, earlier):
        if earlier is None or earlier["published"] is None or result["published"] is None:
            return None
        return result["published"] - earlier["published"]

    for level in ("projects", "regions"):
        known = {result["id"]: result for result in before[level]} if before else {}
        for result in card[level]:
            result["change"] = change(result, known.get(result["id"]))
    card["group"]["change"] = change(card["group"], before["group"] if before else None)
