"use strict";
// One key for each answer; none while something is typed.
(() => {
  const keys = { a: "accept", r: "reject", i: "ignore", n: "next", p: "previous", u: "undo" };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("textarea, input, select");
    if (event.key === "Escape" && typing) return typing.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const edit = event.key === "e" && document.getElementById("edit");
    const target = edit || document.getElementById(keys[event.key]);
    if (!target || target.disabled) return;
    event.preventDefault();
    if (edit) edit.focus();
    else target.click();
  });
  const rule = document.querySelector(".bar select");
  if (rule) rule.addEventListener("change", () => rule.form.submit());
})();
