(() => {
  "use strict";
  const root = document.documentElement;
  const bar = document.getElementById("saring");
  if (!bar) return;
  root.classList.add("js");
  bar.hidden = false;
  const find = (name) => document.getElementById("s-" + name);
  const fields = ["text", "severity", "agency", "rule", "verdict"].map(find).filter(Boolean);
  const number = document.getElementById("s-number");
  const nothing = document.getElementById("s-nothing");
  const cards = [...document.querySelectorAll("article[data-n]")];
  const rows = [...document.querySelectorAll("li[data-n]")];
  const boxes = [...document.querySelectorAll("[data-group]")].map((box) => [box, [...box.querySelectorAll("[data-n]")]]);
  const wanted = () => Object.fromEntries(fields.map((field) => [field.id.slice(2), field.value.trim().toLowerCase()]));
  let texts = null;

  const fits = (card, index, wish) =>
    ["severity", "agency", "rule", "verdict"].every((key) => !wish[key] || card.dataset[key] === wish[key]) &&
    (!wish.text || wish.text.split(/\s+/).every((word) => texts[index].includes(word)));

  const set = (element, hidden) => { if (element.hidden !== hidden) element.hidden = hidden; };

  const filter = () => {
    const wish = wanted();
    if (wish.text && !texts) texts = cards.map((card) => card.textContent.toLowerCase());
    const kept = new Set();
    cards.forEach((card, index) => { if (fits(card, index, wish)) kept.add(card.dataset.n); });
    for (const each of cards) set(each, !kept.has(each.dataset.n));
    for (const each of rows) set(each, !kept.has(each.dataset.n));
    for (const [box, inside] of boxes) set(box, inside.length > 0 && !inside.some((each) => kept.has(each.dataset.n)));
    number.textContent = kept.size.toLocaleString(root.lang) + " / " + cards.length.toLocaleString(root.lang);
    nothing.hidden = kept.size > 0;
  };

  let later = 0;
  const soon = () => { clearTimeout(later); later = setTimeout(filter, 120); };
  for (const field of fields) field.addEventListener(field.id === "s-text" ? "input" : "change", soon);
  document.getElementById("s-clear").addEventListener("click", () => {
    for (const field of fields) field.value = "";
    filter();
    fields[0].focus();
  });

  const copied = async (text) => {
    try { await navigator.clipboard.writeText(text); } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy");
    if (!button) return;
    await copied(button.previousElementSibling.textContent);
    const word = button.textContent;
    button.textContent = bar.dataset.copied;
    setTimeout(() => { button.textContent = word; }, 1500);
  });

  const openAt = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let box = target; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") box.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", openAt);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#t-']");
    if (!link) return;
    const card = document.getElementById(link.hash.slice(1));
    if (card && card.hidden) { for (const field of fields) field.value = ""; filter(); }
    if (link.hash === location.hash) openAt();
  });
  filter();
  openAt();
})();
