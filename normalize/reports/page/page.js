"use strict";
// Shows the findings of one rule, of one trust, or with some words in them; texts without any left go, too.
(() => {
  const [rule, trust, words, count] = ["rule", "trust", "words", "count"].map((id) => document.getElementById(id));
  if (!rule) return;
  const texts = [...document.querySelectorAll(".doc")].map((doc) => ({
    doc,
    items: [...doc.querySelectorAll("li")].map((li) => ({ li, words: li.textContent.toLowerCase() })),
  }));
  const all = count.textContent;
  const show = () => {
    const wanted = words.value.trim().toLowerCase();
    const open = rule.value || trust.value || wanted;
    let left = 0;
    for (const { doc, items } of texts) {
      let here = 0;
      for (const item of items) {
        const fits = (!rule.value || item.li.dataset.rule === rule.value) && (!trust.value || item.li.dataset.trust === trust.value)
          && (!wanted || item.words.includes(wanted));
        item.li.hidden = !fits;
        here += fits;
      }
      doc.hidden = !here;
      left += here;
    }
    count.textContent = open ? `${left.toLocaleString("en")} shown, out of ${all}` : all;
  };
  for (const control of [rule, trust, words]) control.addEventListener("input", show);
  rule.form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
