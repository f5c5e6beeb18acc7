(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tools = document.getElementById("tools");
  document.documentElement.classList.add("scripted");

  // Sorting: by the figure of a column, or by its text; what has no figure stays last whichever way round.
  const figure = cell => {
    const value = parseFloat((cell?.querySelector("b") ?? cell)?.textContent.replace("\u2212", "-") ?? "");
    return Number.isNaN(value) ? null : value;
  };
  const sort = (table, column, descending) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map(row => ({ row, text: row.cells[column].textContent, value: figure(row.cells[column]) }));
    const byText = table.tHead.rows[0].cells[column].dataset.sort === "text";
    rows.sort((a, b) => {
      if (byText)
        return a.text.localeCompare(b.text, document.documentElement.lang) * (descending ? -1 : 1);
      if (a.value === null || b.value === null)
        return (a.value === null) - (b.value === null);
      return descending ? b.value - a.value : a.value - b.value;
    });
    body.append(...rows.map(entry => entry.row));
  };
  for (const table of all("table.sortable")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (!head.dataset.sort)
        return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        const descending = now ? now === "ascending" : head.dataset.sort === "most";
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sort(table, column, descending);
      });
    });
  }

  // Finding and filtering: projects by name, items by their words, department and step.
  if (tools) {
    const find = tools.querySelector("input");
    const choices = all("select", tools);
    const said = tools.querySelector("[role=status]");
    const units = all(".ranking tbody tr, .heat tbody tr, .makeup tbody tr, .cases tbody tr, .project");
    const items = all(".items tbody tr:not(.group), .ledger tbody tr, .worst > li");
    const idOf = item => item.dataset.id ?? item.cells?.[0]?.textContent ?? "";
    const nameOf = unit => (unit.querySelector("summary") ?? unit.querySelector("th") ?? unit).textContent.toLowerCase();
    const filter = () => {
      const words = find.value.trim().toLowerCase();
      const sets = choices.filter(choice => choice.value).map(choice => new Set(choice.value.split(" ")));
      const filtering = sets.length > 0 || words !== "";
      let shown = 0;
      const named = new Set(units.filter(unit => words && nameOf(unit).includes(words)));
      const byName = named.size > 0;
      for (const item of items) {
        const id = idOf(item);
        const fits = sets.every(set => set.has(id)) && (!words || byName || item.textContent.toLowerCase().includes(words));
        item.hidden = !fits;
        shown += fits;
      }
      for (const unit of units) {
        const holds = unit.localName === "details" && unit.querySelector(".items tbody tr:not(.group):not([hidden])");
        unit.hidden = byName ? !named.has(unit) : unit.localName === "details" && filtering && !holds;
      }
      for (const group of all(".items tbody"))
        group.hidden = filtering && !group.querySelector("tr:not(.group):not([hidden])");
      const list = document.querySelectorAll(".project").length ? all(".project") : all(".ranking tbody tr");
      said.textContent = filtering
        ? said.dataset.found.replace("{projects}", list.filter(unit => !unit.hidden).length).replace("{items}", shown)
        : "";
    };
    find.addEventListener("input", filter);
    choices.forEach(choice => choice.addEventListener("change", filter));
    tools.querySelector("form").addEventListener("reset", () => setTimeout(filter));
    tools.querySelector("form").addEventListener("submit", event => event.preventDefault());
    for (const button of all("button[data-open]", tools))
      button.addEventListener("click", () => all("main details").forEach(one => { one.open = button.dataset.open === "yes"; }));
    tools.hidden = false;
  }

  // Browsers that print closed details closed print them open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details.project:not([open])");
    closed.forEach(one => { one.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach(one => { one.open = false; }));
})();
