"""Reads the raw files of a sample folder: register, checklists, callbacks, group results. Nothing is scored here."""

import csv
import datetime
import re
from fractions import Fraction
from pathlib import Path

import openpyxl

COLUMNS = {
    "project id": "项目编号", "project": "项目", "region": "区域", "units handed over": "交付户数",
    "call id": "回访编号", "callback kind": "回访类型", "call date": "回访日期", "household": "户号", "move-in date": "入住日期",
    "outcome": "结果", "served person": "本人", "coached": "引导", "question id": "题号", "answer": "答案",
    "年份": "年度", "year": "年度", "quarter": "季度", "score": "得分", "房号": "户号",
}
KINDS = {
    "销售": "sales", "交付": "handover", "日常居住": "daily-living", "房修": "repair", "投诉": "complaint",
    "daily living": "daily-living",
}
YES_NO = {"是": "yes", "否": "no", "yes": "yes", "no": "no"}
NO_ANSWER = {"", "不知道", "拒答", "don't know", "refused"}
STATES = {"不适用": "not-applicable", "未观察": "not-observed", "未观察到": "not-observed", "": "unanswered"}


class Evidence:
    def __init__(self, projects, visits, calls, groups):
        self.projects, self.visits, self.calls, self.groups = projects, visits, calls, groups

    def quarters(self):
        return sorted({visit["quarter"] for visit in self.visits} | {call["quarter"] for call in self.calls})

    def visits_of(self, project, quarter):
        return [visit for visit in self.visits if visit["project"] == project and visit["quarter"] == quarter]

    def calls_of(self, project, quarter):
        return [call for call in self.calls if call["project"] == project and call["quarter"] == quarter]

    def group_results(self, quarter):
        return {(row["region"], row["project"]): row["score"] for row in self.groups if row["quarter"] == quarter}


def load(folder, rubric, others):
    projects = register(folder / "projects.xlsx")
    names = {}
    for project in projects:
        for name in [project["id"], project["name"], *project["aliases"]]:
            names[name] = project["id"]
    checklists = [visit for path in sorted(folder.glob("*/checklists/*.xlsx")) for visit in visits_in(path, names, rubric)]
    calls = [call for path in sorted(folder.glob("*/callbacks/*")) for call in calls_in(path, names, rubric, others)]
    calls = of_rubric(calls, rubric)
    groups = [row for path in sorted(folder.glob("*/group-bsc.xlsx")) for row in group_rows(path, names)]
    return Evidence(projects, superseding(checklists), calls, groups)


# --- cells and tables -----------------------------------------------------------------------------------------------


def text(value):
    """A cell as people read it."""
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def grid(path):
    """Sheets as lists of rows of text."""
    if path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="") as stream:
            return [[[cell.strip() for cell in row] for row in csv.reader(stream)]]
    book = openpyxl.load_workbook(path, data_only=True)
    return [[[text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def table(rows, first):
    """Rows below the header that holds the given column, as dictionaries by the Chinese name of the column."""
    start = next(number for number, row in enumerate(rows) if first in [column(cell) for cell in row])
    header = [column(cell) for cell in rows[start]]
    return [dict(zip(header, row)) for row in rows[start + 1:] if any(row)]


def column(cell):
    return COLUMNS.get(cell.lower(), cell)


def day(cell):
    return datetime.date.fromisoformat(cell)


def quarter_of(date):
    return f"{date.year}Q{(date.month + 2) // 3}"


# --- the four kinds of file -----------------------------------------------------------------------------------------


def register(path):
    return [
        {
            "id": row["项目编号"], "name": row["项目"], "aliases": [name for name in re.split("[;；]", row.get("别名", "")) if name],
            "region": row["区域"], "units": Fraction(row["交付户数"]),
        }
        for rows in grid(path) for row in table(rows, "项目编号")
    ]


def group_rows(path, names):
    for rows in grid(path):
        for row in table(rows, "年度"):
            number = re.search("[1-4一二三四]", row["季度"]).group()
            quarter = f"{row['年度']}Q{'一二三四'.find(number) + 1 or number}"
            project = names[row["项目"]] if row["项目"] else None
            yield {"quarter": quarter, "region": row["区域"] or None, "project": project, "score": Fraction(row["得分"])}


def visits_in(path, names, rubric):
    for rows in grid(path):
        head = {row[0]: row[1] for row in rows[:15] if len(row) > 1 and row[0]}
        # A checklist counts under the rubric that it names, and under no other.
        if head["评分标准"] != rubric.id:
            continue
        date = day(head["检查日期"])
        yield {
            "project": names[head["项目"]], "date": date, "quarter": quarter_of(date), "kind": head["检查类型"],
            "inspector": head["检查人"], "rubric": head["评分标准"], "revision": int(head.get("修订") or 1),
            "answers": {row["编号"]: answer_to(rubric.items[row["编号"]], row) for row in table(rows, "编号")},
        }


def superseding(visits):
    """S-24: of the sheets about one visit the one with the highest revision counts."""
    last = {}
    for visit in visits:
        key = (visit["project"], visit["rubric"], visit["date"], visit["kind"], visit["inspector"])
        if key not in last or visit["revision"] > last[key]["revision"]:
            last[key] = visit
        elif visit["revision"] == last[key]["revision"]:
            raise ValueError(f"two sheets of one visit and nothing says which counts: {key}")
    return list(last.values())


def of_rubric(calls, rubric):
    """A call is the rubric's when it answers one of its questions; one that answers nothing is, unless its sheet is about other questions."""
    kinds = {question["callback"] for question in rubric.questions.values()}
    own = {(call["sheet"], call["kind"]) for call in calls if call["own"]}
    foreign = {(call["sheet"], call["kind"]) for call in calls if call["foreign"] and not call["own"]} - own
    return [
        call for call in calls
        if call["own"] or not call["foreign"] and call["kind"] in kinds and (call["sheet"], call["kind"]) not in foreign
    ]


def calls_in(path, names, rubric, others):
    calls = {}
    for number, rows in enumerate(grid(path)):
        for row in table(rows, "回访编号"):
            date = day(row["回访日期"])
            served = YES_NO.get(row["本人"].lower())
            call = calls.setdefault(row["回访编号"], {
                "id": row["回访编号"], "project": names[row["项目"]], "date": date, "quarter": quarter_of(date),
                "kind": KINDS.get(row["回访类型"].lower(), row["回访类型"].lower()), "household": row["户号"],
                "reached": row["结果"].lower() in ("成功", "answered"), "served": None if served is None else served == "yes",
                "answers": {}, "sheet": (str(path), number), "own": False, "foreign": False,
            })
            if "题号" in row:
                asked = {row["题号"]: row["答案"]} if row["题号"] else {}
            else:
                asked = {key: row[name] for name in row for key in [name.split()[0] if name else ""]}
            for key, answer in asked.items():
                if key in others and answer:
                    call["foreign"] = True
                if key not in rubric.questions:
                    continue
                if answer:
                    call["own"] = True
                question = rubric.questions[key]
                if call["reached"] and question["callback"] == call["kind"]:
                    call["answers"][key] = said(question, answer)
    return calls.values()


def said(question, answer):
    """The valid answer, or None for don't know, refused and blank."""
    if answer.lower() in NO_ANSWER:
        return None
    return YES_NO[answer.lower()] if question["measure"] == "yes-share" else int(answer)


# --- what an item's answer is worth (S-02) --------------------------------------------------------------------------


def answer_to(item, row):
    result, measured = row.get("结果", ""), row.get("实测值", "")
    if result in STATES and not (result == "" and measured):
        return STATES[result], None
    return "answered", CREDITS[item["scale"]["kind"]](item["scale"], result, measured)


def graded(scale, result, measured):
    return scale["levels"][result]


def yes_no(scale, result, measured):
    return Fraction((YES_NO[result] == "yes") != scale["reverse"])


def points(scale, result, measured):
    return stepped(scale, result or measured) / scale["maximum"]


def deduction(scale, result, measured):
    return (scale["maximum"] - stepped(scale, result or measured)) / scale["maximum"]


def stepped(scale, cell):
    value = Fraction(cell)
    if not 0 <= value <= scale["maximum"] or value % scale["step"]:
        raise ValueError(f"{cell} is off the scale")
    return value


def count(scale, result, measured):
    value = Fraction(measured or result)
    if value >= scale["minimum"]:
        return Fraction(1)
    return value / scale["minimum"] if scale["proportional"] else Fraction(0)


def measure(scale, result, measured):
    value = Fraction(measured or result)
    return next(
        credit for least, most, credit in scale["bands"]
        if (least is None or value >= least) and (most is None or value <= most)
    )


def checks(scale, result, measured):
    ticked = [] if result == "无" else re.split("[、;；]", result)
    if len(set(ticked)) != len(ticked) or not set(ticked) <= set(scale["parts"]):
        raise ValueError(f"{result} is not made of {scale['parts']}")
    return Fraction(len(ticked), len(scale["parts"]))


def sequence(scale, result, measured):
    dates = [day(cell) for cell in re.split("[、;；]", result)]
    return Fraction(dates == sorted(dates))


CREDITS = {
    "graded": graded, "yes-no": yes_no, "points": points, "deduction": deduction,
    "count": count, "measure": measure, "checks": checks, "sequence": sequence,
}
