"use strict";
// Without this script everything can be read; with it findings can be filtered and ordered, tables sorted, and a link opens what it leads to.
(() => {
  const byId = (id) => document.getElementById(id);
  const [rule, trust, words, count, order, texts] = ["rule", "trust", "words", "count", "order", "texts"].map(byId);

  const reveal = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let box = target; box; box = box.parentElement.closest("details")) box.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  for (const table of document.querySelectorAll("table.sortable")) {
    table.tHead.querySelectorAll("th").forEach((head, column) => {
      if (!head.textContent) return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const numbers = head.classList.contains("n");
        const down = head.ariaSort ? head.ariaSort !== "descending" : numbers;
        for (const other of table.tHead.querySelectorAll("th")) other.ariaSort = null;
        head.ariaSort = down ? "descending" : "ascending";
        const value = (row) => row.cells[column].textContent.trim();
        const compare = numbers
          ? (a, b) => parseFloat(value(a).replaceAll(",", "")) - parseFloat(value(b).replaceAll(",", ""))
          : (a, b) => value(a).localeCompare(value(b), "en", { numeric: true });
        const rows = [...table.tBodies[0].rows].sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
        table.tBodies[0].append(...rows);
      });
    });
  }

  if (rule) {
    const docs = [...document.querySelectorAll(".doc")].map((doc) => ({
      doc,
      items: [...doc.querySelectorAll("li")].map((li) => ({ li, words: li.textContent.toLowerCase() })),
    }));
    const all = count.textContent;
    const show = () => {
      const wanted = words.value.trim().toLowerCase();
      const open = rule.value || trust.value || wanted;
      let left = 0;
      for (const { doc, items } of docs) {
        let here = 0;
        for (const item of items) {
          const fits = (!rule.value || item.li.dataset.rule === rule.value) && (!trust.value || item.li.dataset.trust === trust.value)
            && (!wanted || item.words.includes(wanted));
          item.li.hidden = !fits;
          here += fits;
        }
        doc.hidden = !here;
        if (open && here) doc.open = true;
        left += here;
      }
      count.textContent = open ? `${left.toLocaleString("en")} shown, out of ${all}` : all;
    };
    const sort = () => {
      const by = order.value === "cost" ? (a, b) => b.dataset.cost - a.dataset.cost || a.dataset.at - b.dataset.at : (a, b) => a.dataset.at - b.dataset.at;
      texts.append(...docs.map(({ doc }) => doc).sort(by));
    };
    for (const control of [rule, trust, words]) control.addEventListener("input", show);
    order.addEventListener("input", sort);
    byId("unfold").addEventListener("click", (event) => {
      const open = event.target.textContent === "Open all";
      for (const { doc } of docs) doc.open = open;
      event.target.textContent = open ? "Shut all" : "Open all";
    });
    rule.form.addEventListener("submit", (event) => event.preventDefault());
    sort();
    show();
  }
  // On paper nothing can be opened.
  addEventListener("beforeprint", () => document.querySelectorAll("details.section, details.doc, details.more").forEach((box) => (box.open = true)));
  reveal();
})();
