(() => {
  "use strict";
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...now.element.querySelectorAll(selector)];
  const names = ["text", "severity", "agency", "rule", "verdict"];
  const fields = () => names.map((name) => byId("s-" + name)).filter(Boolean);
  const packed = byId("edisi-lain");
  const editions = new Map();
  let now;

  // An edition on the page. What the filters need of it is gathered at the first one: opening must not wait for that.
  const enter = (element) => {
    now = editions.get(root.lang) ?? { element, title: element.dataset.title || document.title, cards: null };
    editions.set(root.lang, now);
    for (const id of packed ? ["bahasa", "saring"] : ["saring"]) {
      if (byId(id)) byId(id).hidden = false;
    }
    tell(now.element.querySelectorAll("article[data-n]").length);
  };

  const gather = () => {
    const number = (each) => each.getAttribute("data-n");
    now.cards ??= all("article[data-n]").map((card) => [card, { ...card.dataset }, ""]);
    now.rows = all("li[data-n]").map((row) => [row, number(row)]);
    now.boxes = all("[data-group]").map((box) => [box, [...box.querySelectorAll("[data-n]")].map(number)]);
  };

  const tell = (shown, of = shown) => {
    const number = byId("s-number");
    if (!number) return;
    number.textContent = shown.toLocaleString(root.lang) + " / " + of.toLocaleString(root.lang);
    byId("s-nothing").hidden = shown > 0;
  };

  const set = (element, hidden) => { if (element.hidden !== hidden) element.hidden = hidden; };

  const filter = () => {
    const wish = Object.fromEntries(fields().map((field) => [field.id.slice(2), field.value.trim().toLowerCase()]));
    const words = wish.text ? wish.text.split(/\s+/) : [];
    const chosen = names.slice(1).filter((name) => wish[name]);
    if (!now.cards && !words.length && !chosen.length) return;
    if (!now.cards) gather();
    const kept = new Set();
    for (const each of now.cards) {
      const [card, data] = each;
      if (words.length) each[2] ||= card.textContent.toLowerCase();
      const fits = chosen.every((name) => data[name] === wish[name]) && words.every((word) => each[2].includes(word));
      if (fits) kept.add(data.n);
      set(card, !fits);
    }
    for (const [row, n] of now.rows) set(row, !kept.has(n));
    for (const [box, inside] of now.boxes) set(box, inside.length > 0 && !inside.some((n) => kept.has(n)));
    tell(kept.size, now.cards.length);
  };

  const clear = () => {
    for (const field of fields()) field.value = "";
    filter();
  };

  // The lists by rule and by basis, which a page without script has from the start.
  const fill = (list) => {
    const waiting = list.querySelector(":scope > noscript");
    if (!waiting) return;
    const box = document.createElement("template");
    box.innerHTML = waiting.textContent;
    waiting.replaceWith(box.content);
    if (now.cards) gather();
    filter();
  };

  const unpacked = (text) => {
    const [order, ...pieces] = text.split("\n");
    const plain = pieces.map((piece) => piece.replace(/\\(.)/g, (_, sign) => ({ n: "\n", l: "<" })[sign] ?? sign));
    return order.split(" ").map((number) => plain[number]).join("");
  };

  const built = () => {
    const box = document.createElement("div");
    box.innerHTML = unpacked(packed.textContent);
    return box.firstElementChild;
  };

  // The last card, or else section, that begins above the middle of the window, and how far from its top.
  const held = () => {
    let best = null;
    const look = (each) => {
      const { top, height } = each.getBoundingClientRect();
      if (height && top < innerHeight / 2) best = [each, top];
    };
    all("section[id], details[id]").forEach(look);
    if (best?.[0].matches("[data-group]")) best[0].querySelectorAll("article").forEach(look);
    return best && [best[0].id, best[1]];
  };

  // What comes into sight gets its true height only when it is drawn, so the place is set again for a few frames.
  const hold = ([id, top], frames) => {
    if (byId(id)) scrollBy(0, byId(id).getBoundingClientRect().top - top);
    if (frames) requestAnimationFrame(() => hold([id, top], frames - 1));
  };

  const turn = (lang) => {
    const before = now;
    const values = fields().map((field) => field.value);
    const open = all("details").map((each) => each.open);
    const lists = all(".index").map((each) => !each.querySelector(":scope > noscript"));
    const place = scrollY > 0 && held();
    const element = editions.get(lang)?.element ?? built();
    before.element.replaceWith(element);
    root.lang = lang;
    enter(element);
    document.title = now.title;
    all(".index").forEach((each, index) => { if (lists[index]) fill(each); });
    const details = all("details");
    if (details.length === open.length) details.forEach((each, index) => { if (each.open !== open[index]) each.open = open[index]; });
    fields().forEach((field, index) => { field.value = values[index]; });
    filter();
    if (location.hash) location.replace(location.hash);
    scrollTo(0, 0);
    byId("bahasa")?.querySelector("[aria-pressed=true]")?.focus({ preventScroll: true });
    if (place) hold(place, 3);
  };

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

  const copy = async (button) => {
    await copied(button.previousElementSibling.textContent);
    const word = button.textContent;
    button.textContent = byId("saring").dataset.copied;
    setTimeout(() => { button.textContent = word; }, 1500);
  };

  const openAt = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let box = target; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") box.open = true;
    }
    target.scrollIntoView();
  };

  const follow = (link) => {
    if (byId(link.hash.slice(1))?.hidden) clear();
    if (link.hash === location.hash) openAt();
  };

  let later = 0;
  for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => {
    if (!event.target.closest?.("#saring") || (event.target.id === "s-text") !== (kind === "input")) return;
    clearTimeout(later);
    later = setTimeout(filter, 120);
  });
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest?.(selector);
    if (at("button.copy")) copy(at("button.copy"));
    else if (at("#s-clear")) { clear(); fields()[0].focus(); }
    else if (at("#bahasa button")) { if (at("button").lang !== root.lang) turn(at("button").lang); }
    else if (at("a[href^='#t-']")) follow(at("a"));
  });
  // `toggle` does not bubble, so it is caught on its way down.
  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.(".index")) fill(event.target);
  }, true);
  addEventListener("hashchange", openAt);

  root.classList.add("js");
  enter(byId("edisi") ?? document.body);
  filter();
  openAt();
})();
