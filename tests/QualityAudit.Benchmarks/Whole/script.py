"""
The quarter done as an office would script it: openpyxl reads and writes the workbooks, pandas adds up, jinja2 makes the pages.
It checks nothing, keeps no receipts and stores nothing; the totals are the same, and that is its use as a check.

    script.py INPUT RUBRIC.yaml OUTPUT PROCESSES
"""

import json
import sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from multiprocessing import Pool
from pathlib import Path

import jinja2
import openpyxl
import pandas
import yaml

PAGE = jinja2.Template("""<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>{{ region }} {{ total }}</title>
<style>table{border-collapse:collapse}td,th{border:1px solid #999;padding:2px 6px}</style></head><body>
<h1>{{ region }}</h1><p>总分 {{ total }}</p>
<table><tr>{% for name in indicators %}<th>{{ name }}</th>{% endfor %}</tr>
<tr>{% for name, value in indicators.items() %}<td>{{ "%.1f"|format(value) }}</td>{% endfor %}</tr></table>
<table><tr><th>项目</th><th>得分</th></tr>{% for project, score in projects %}<tr><td>{{ project }}</td><td>{{ "%.1f"|format(score) }}</td></tr>{% endfor %}</table>
<table>{% for row in losses %}<tr>{% for value in row %}<td>{{ value }}</td>{% endfor %}</tr>{% endfor %}</table>
</body></html>""")


def rows_of(path):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    yield from book.worksheets[0].iter_rows(values_only=True)
    book.close()


def read_checklist(path):
    head, items, in_table = {}, [], False
    for row in rows_of(path):
        if in_table:
            items.append(row[:8])
        elif row[0] == "编号":
            in_table = True
        else:
            head[row[0]] = row[1]
    return [(head["项目编号"], head["检查日期"], head["检查人"], head["检查类型"], *item) for item in items]


def read_calls(path):
    rows = rows_of(path)
    columns = next(rows)
    return pandas.DataFrame(rows, columns=columns)


def read_inputs(folder, pool):
    register = pandas.DataFrame(rows_of(folder / "register.xlsx"))
    register.columns = register.iloc[0]
    register = register.iloc[1:]
    calls = [pool.apply_async(read_calls, (path,)) for path in sorted((folder / "callbacks").glob("*.xlsx"))]
    visits = pool.map(read_checklist, sorted((folder / "checklists").glob("*.xlsx")), chunksize=20)
    items = pandas.DataFrame(
        [row for visit in visits for row in visit],
        columns=["project", "date", "inspector", "kind", "item", "criterion", "text", "standard", "result", "reason", "evidence", "remark"])
    return register, items, pandas.concat([call.get() for call in calls])


def published(value):
    """Two roundings, half away from zero, as the rules want them."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("1e-9"), ROUND_HALF_UP).quantize(Decimal("0.1"), ROUND_HALF_UP)


def share(earned, possible):
    return Fraction(100 * int(earned), int(possible))


def question_score(answers, measure):
    if measure == "yes-share":
        return share((answers == "是").sum(), answers.isin(["是", "否"]).sum())
    return share(answers.isin([4, 5]).sum(), answers.isin([1, 2, 3, 4, 5]).sum())


def score(rubric, register, items, calls):
    points = {item["id"]: item["points"] for c in rubric["indicators"][0]["criteria"] for item in c["items"]}
    items["points"] = items["item"].map(points)
    answered = items[items["result"].isin(["√", "×"])]
    possible = answered.groupby("project")["points"].sum()
    earned = answered[answered["result"] == "√"].groupby("project")["points"].sum()
    execution = {project: share(earned.get(project, 0), possible[project]) for project in possible.index}

    region_of = dict(zip(register["项目编号"], register["区域"]))
    calls["区域"] = calls["项目编号"].map(region_of)
    reached = calls[calls["结果"] == "成功"]
    regions = {}
    for region, members in register.groupby("区域"):
        of_region = reached[reached["区域"] == region]
        scores = {}
        for indicator in rubric["indicators"]:
            if indicator["source"] == "checklist":
                own = [execution[project] for project in members["项目编号"]]
                scores[indicator["id"]] = sum(own) / len(own)
            else:
                asked = [question for c in indicator["criteria"] for question in c["questions"]]
                own = [question_score(of_region[question["id"]], question["measure"]) for question in asked]
                scores[indicator["id"]] = sum(own) / len(own)
        total = sum(indicator["weight"] * scores[indicator["id"]] for indicator in rubric["indicators"]) / 100
        regions[region] = {
            "total": str(published(total)),
            "indicators": {name: float(value) for name, value in scores.items()},
            "projects": [(project, float(execution[project])) for project in members["项目编号"]],
            "items": items[items["project"].isin(set(members["项目编号"]))],
        }
    return regions


def write_region(region, result, output):
    book = openpyxl.Workbook(write_only=True)
    ranking = book.create_sheet("排名")
    for project, value in sorted(result["projects"], key=lambda pair: -pair[1]):
        ranking.append([project, value])
    indicators = book.create_sheet("指标")
    for name, value in result["indicators"].items():
        indicators.append([name, value])
    total = book.create_sheet("总分")
    total.append([region, float(result["total"])])
    items = result["items"]
    detail = book.create_sheet("检查项")
    for row in items.itertuples(index=False):
        detail.append(list(row))
    lost = items[items["result"] == "×"]
    losses = book.create_sheet("失分项")
    for row in lost.itertuples(index=False):
        losses.append(list(row))
    by_item = book.create_sheet("按检查项")
    for item, count in lost.groupby("item").size().sort_values(ascending=False).items():
        by_item.append([item, int(count)])
    book.save(output / f"{region}.xlsx")
    page = PAGE.render(
        region=region, total=result["total"], indicators=result["indicators"], projects=result["projects"],
        losses=lost[["project", "item", "text", "reason"]].values.tolist())
    (output / f"{region}.html").write_text(page, encoding="utf-8")


def main():
    source, rubric_path, output, processes = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
    output.mkdir(parents=True, exist_ok=True)
    with open(rubric_path, encoding="utf-8") as file:
        rubric = yaml.safe_load(file)
    # One process is no pool of one: nothing is sent to and fro.
    with (Pool(processes) if processes > 1 else InThisProcess()) as pool:
        regions = score(rubric, *read_inputs(source, pool))
        pool.starmap(write_region, [(region, result, output) for region, result in regions.items()])
    totals = {region: result["total"] for region, result in regions.items()}
    (output / "totals.json").write_text(json.dumps(totals, ensure_ascii=False, indent=1), encoding="utf-8")


class InThisProcess:
    """What is used of a pool, done at once."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False

    class Done:
        def __init__(self, value):
            self.value = value

        def get(self):
            return self.value

    def apply_async(self, function, arguments):
        return self.Done(function(*arguments))

    def map(self, function, items, chunksize=1):
        return [function(item) for item in items]

    def starmap(self, function, arguments):
        return [function(*each) for each in arguments]


if __name__ == "__main__":
    main()
