"""Fills forms in through LibreOffice's own program, as a person would: chooses cells, types, saves.

usage: form_robot.py PLAN.json RESULT.json

The plan is a list of jobs: {"input", "output", "copies": [[sheet, new name]], "type": [[sheet, cell, text]], "try": [[sheet, cell, text]],
"read": [[sheet, cell]], "follow": [[sheet, cell]], "look": true for the marks and links that stand there before}. Every text is first held
against the rule that the cell carries (drop-down, number, date); what the rule does not allow is not typed and reported. "try" names cells that
should refuse to be typed into, "follow" cells with a link: what it says and the cell that it leads to are reported.
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.util import NumberFormat
from com.sun.star.sheet.ValidationType import ANY, CUSTOM, DATE, DECIMAL, LIST, WHOLE


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1800):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise TimeoutError("The spreadsheet program cannot be talked to.")


def choices(sheet, rule):
    """What a drop-down offers: a list of texts in the rule, or an area of the sheet."""
    formula = rule.getFormula1()
    if formula.startswith('"'):
        return [part.replace('""', '"') for part in formula.strip('"').split('";"')] if '";"' in formula else formula.strip('"').split(",")
    area = sheet.getCellRangeByName(formula.split(".")[-1])
    return [row[0] if isinstance(row[0], str) else f"{row[0]:g}" for row in area.getFormulaArray()]


def allowed(sheet, cell, text):
    rule = cell.Validation
    if rule.Type == LIST:
        return text in choices(sheet, rule)
    if rule.Type == WHOLE:
        return text.isdigit() and float(rule.getFormula1()) <= int(text) <= float(rule.getFormula2())
    if rule.Type == DECIMAL:
        return float(text) >= float(rule.getFormula1())
    if rule.Type == DATE:
        return True
    return rule.Type in (ANY, CUSTOM)


def enter(document, cell, text):
    """As typing does: a cell formatted as text takes everything as text, any other reads numbers, dates and formulas."""
    if document.NumberFormats.getByKey(cell.NumberFormat).Type & NumberFormat.TEXT:
        cell.String = text
    else:
        cell.FormulaLocal = text


def shown(document, address):
    sheet, cell = address
    return document.Sheets.getByName(sheet).getCellRangeByName(cell).String


def marks(document):
    """Cells that are commented on: sheet, cell, colour, note."""
    found = []
    for sheet in document.Sheets:
        for note in sheet.Annotations:
            cell = sheet.getCellByPosition(note.Position.Column, note.Position.Row)
            found.append([sheet.Name, cell.AbsoluteName.replace("$", "").rpartition(".")[2], f"{cell.CellBackColor & 0xFFFFFF:06X}", note.String])
    return found


def links(document):
    """Where the links in the third column of the first sheet lead: sheet and cell, as the program has understood them."""
    found = []
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    for row in range(cursor.RangeAddress.EndRow + 1):
        for field in sheet.getCellByPosition(2, row).TextFields:
            target, _, cell = field.URL.lstrip("#").rpartition(".")
            name = target.lstrip("$").strip("'").replace("''", "'")
            found.append([name if document.Sheets.hasByName(name) else f"no sheet {target}", cell.replace("$", "")])
    return found


def followed(document, address):
    sheet, cell = address
    fields = document.Sheets.getByName(sheet).getCellRangeByName(cell).getTextFields().createEnumeration()
    if not fields.hasMoreElements():
        return ["", "", "", ""]
    link = fields.nextElement()
    name, _, place = link.URL.lstrip("#").replace("!", ".").rpartition(".")
    name = name.lstrip("$")
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    return [link.Representation, name, place.replace("$", ""), document.Sheets.getByName(name).getCellRangeByName(place).String]


def fill(desktop, job):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["input"]), "_blank", 0, (prop("Hidden", True),))
    refused, written = [], []
    try:
        for sheet, name in job.get("copies", []):
            document.Sheets.copyByName(sheet, name, document.Sheets.Count)
        for name in document.Sheets.ElementNames:
            if not document.Sheets.getByName(name).isProtected():
                written.append(f"{name} is not protected")
        seen = (marks(document), links(document)) if job.get("look") else ([], [])
        for name, address, text in job.get("type", []):
            sheet = document.Sheets.getByName(name)
            cell = sheet.getCellRangeByName(address)
            if (sheet.isProtected() and cell.CellProtection.IsLocked) or not allowed(sheet, cell, text):
                refused.append(f"{name}!{address} takes no {text}")
                continue
            enter(document, cell, text)
        for name, address, text in job.get("try", []):
            cell = document.Sheets.getByName(name).getCellRangeByName(address)
            before = cell.getFormula()
            try:
                enter(document, cell, text)
            except Exception:
                pass
            if cell.getFormula() != before:
                written.append(f"{name}!{address}")
        read = [shown(document, address) for address in job.get("read", [])]
        ways = [followed(document, address) for address in job.get("follow", [])]
        document.storeToURL(uno.systemPathToFileUrl(job["output"]), (prop("FilterName", "Calc MS Excel 2007 XML"),))
        return {"refused": refused, "written": written, "read": read, "sheets": list(document.Sheets.ElementNames), "marks": seen[0], "links": seen[1],
                "followed": ways}
    finally:
        document.close(True)


def main(plan, result):
    with open(plan, encoding="utf-8") as file:
        jobs = json.load(file)
    pipe = f"qualityaudit-{os.getpid()}"
    with tempfile.TemporaryDirectory(prefix="qualityaudit-robot-") as profile:
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            results = [fill(desktop, job) for job in jobs]
            with open(result, "w", encoding="utf-8") as file:
                json.dump(results, file, ensure_ascii=False)
            try:
                desktop.terminate()
            except Exception:
                pass  # The program may hang up before it has answered.
            office.wait(60)
        finally:
            if office.poll() is None:
                os.killpg(office.pid, signal.SIGKILL)
                office.wait()


main(*sys.argv[1:])
