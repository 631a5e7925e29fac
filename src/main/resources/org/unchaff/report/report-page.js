// What the page shows. Text from articles only ever becomes text nodes and attribute values, never markup.

const PAGE = 50;
const $ = id => document.getElementById(id);
let index = { rules: [], rows: [], categories: [] };
let rows = [];
let shown = 0;
let chosen = null;

/** An element; what is among its children and no element becomes a text node. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const number = n => n.toLocaleString("en-US");
const plural = (n, what) => number(n) + " " + what + (n === 1 ? "" : "s");
const hue = rule => "c" + (rule.colour % 12);

/** Characters that a browser would obey or hide are shown as their numbers. */
function visible(text, inCut) {
  const parts = text.split(/([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}])/u);
  return parts.filter(part => part).map(part => {
    if (!/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u.test(part) || part === "\t") return part;
    if (part === "\n") return inCut && text.trim() === "" ? "⏎\n" : "\n";
    if (part === "\r") return "";
    const code = part.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    return el("span", { class: "hidden-character" }, "U+" + code);
  });
}

function head(row) {
  const share = row[ROW.characters] ? (100 * row[ROW.removed] / row[ROW.characters]).toFixed(1) : "0.0";
  const { cuts, suspected } = matching(row, index.rules);
  const of = [plural(cuts, "cut"), share + " % removed"];
  if (suspected) of.push(number(suspected) + " suspected");
  if (row[ROW.onlyNoise]) of.push("nothing but noise, kept");
  if (!row[ROW.whole]) of.push("excerpt");
  const name = row[ROW.name] + (row[ROW.record] ? ", " + row[ROW.record] : "");
  const cut = row[ROW.name].lastIndexOf("/") + 1;
  const bdi = el("bdi", {}, el("span", { class: "folder" }, ...visible(name.slice(0, cut))), ...visible(name.slice(cut)));
  return el("button", { type: "button", "aria-expanded": "false" }, bdi, el("span", { class: "of" }, of.join(" · ")));
}

function listItem(row) {
  const button = head(row);
  const item = el("article", { "data-order": row[ROW.order] }, el("h3", {}, button));
  button.addEventListener("click", () => toggle(item, row));
  item.row = row;
  return item;
}

async function toggle(item, row) {
  const old = item.querySelector(".text");
  if (old) {
    if (chosen && old.contains(chosen)) closePanel();
    old.remove();
  } else {
    await unfold(item, row);
  }
  item.querySelector("h3 button").setAttribute("aria-expanded", String(!old));
}

async function unfold(item, row) {
  if (item.querySelector(".text")) return;
  const data = await article(row);
  if (item.querySelector(".text")) return;
  const text = el("div", { class: "text", dir: "auto" });
  for (const piece of data.pieces) text.append(pieceOf(piece, data.changes, row));
  item.append(text);
  item.querySelector("h3 button").setAttribute("aria-expanded", "true");
}

function pieceOf(piece, changes, row) {
  if (typeof piece === "number") return el("span", { class: "gap" }, plural(piece, "character") + " without cuts left out");
  if (typeof piece === "string") return fragment(visible(piece));
  const change = changes[piece.c.find(i => changes[i].k !== "suspected") ?? piece.c[0]];
  if (change.r < 0) return el("del", { class: "tidy", title: "tidied: it stood beside what was cut" }, ...visible(piece.t, true));
  return cutOf(piece, change, row);
}

function fragment(parts) {
  const all = document.createDocumentFragment();
  all.append(...parts);
  return all;
}

function cutOf(piece, change, row) {
  const rule = index.rules[change.r];
  const isCut = change.k !== "suspected";
  const cut = el("span", {
    class: "cut " + hue(rule) + (isCut ? "" : " suspected") + (changeMatches(change, index.rules) ? "" : " other"),
    role: "button", tabindex: "0", "data-category": rule.category, "data-at": change.l + ":" + change.o,
    "aria-expanded": "false", "aria-controls": "panel",
    "aria-description": (isCut ? "cut: " : "suspected: ") + rule.category + ", rule " + rule.id
  }, ...visible(piece.t, true));
  if (change.to) cut.append(el("ins", {}, ...visible(change.to)));
  cut.addEventListener("click", () => choose(cut));
  cut.change = change;
  cut.row = row;
  return isCut ? el("del", { style: "text-decoration:none" }, cut) : cut;
}

function section(panel, title, ...children) {
  panel.append(el("h3", {}, title), ...children);
}

function choose(cut) {
  closePanel();
  chosen = cut;
  cut.classList.add("chosen");
  cut.setAttribute("aria-expanded", "true");
  const change = cut.change;
  const rule = index.rules[change.r];
  const panel = $("panel");
  const close = el("button", { type: "button", class: "close", "aria-label": "close" }, "✕");
  close.addEventListener("click", () => { closePanel(); cut.focus(); });
  panel.replaceChildren(close, el("h2", {}, rule.id));
  panel.append(el("p", {}, el("span", { class: "tag " + hue(rule) }, rule.category), " " + rule.confidence + " confidence · " + rule.pack));
  if (rule.about) panel.append(el("p", {}, rule.about));
  section(panel, change.k === "suspected" ? "Suspected, not cut" : "Why", el("p", {}, ...visible(change.y || change.w)));
  if (change.y) panel.append(el("p", {}, change.w));
  if (change.s.length) section(panel, "Signals", signals(change.s));
  if (change.a.length) section(panel, "Also found by", el("p", {}, change.a.join(", ")));
  section(panel, "Where", el("p", {}, "line " + change.l + ", column " + change.o + ", " + plural(change.n, "character")));
  section(panel, "To switch this rule off", el("p", {}, "Say ", el("code", {}, "--disable " + rule.id), ", or put this in a file and say ", el("code", {}, "--rules FILE"), ":"), yaml(rule));
  panel.hidden = false;
  document.body.classList.add("has-panel");
}

function signals(list) {
  const body = el("tbody");
  for (const [points, what] of list) body.append(el("tr", {}, el("td", {}, (points > 0 ? "+" : "") + points), el("td", {}, ...visible(what))));
  return el("table", {}, body);
}

function yaml(rule) {
  const text = "format: 1\npack: my-changes\nversion: \"1\"\ndisable: [" + rule.id + "]\n";
  const copy = el("button", { type: "button" }, "copy");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = "copied";
  });
  return fragment([el("pre", { tabindex: "0", "aria-label": "YAML" }, text), copy]);
}

function closePanel() {
  if (chosen) {
    chosen.classList.remove("chosen");
    chosen.setAttribute("aria-expanded", "false");
  }
  chosen = null;
  $("panel").hidden = true;
  document.body.classList.remove("has-panel");
}

function render() {
  closePanel();
  rows = index.rows.filter(row => rowMatches(row, index.rules));
  shown = 0;
  $("list").replaceChildren();
  showMore();
  let cuts = 0;
  let suspected = 0;
  for (const row of rows) {
    const here = matching(row, index.rules);
    cuts += here.cuts;
    suspected += here.suspected;
  }
  $("count").textContent = plural(rows.length, "document") + ", " + plural(cuts, "cut") + (suspected ? ", " + number(suspected) + " suspected" : "");
}

function showMore() {
  const next = rows.slice(shown, shown + PAGE);
  $("list").append(...next.map(listItem));
  shown += next.length;
  $("more").hidden = shown >= rows.length;
}

const stops = item => [...item.querySelectorAll(".cut:not(.other)")];

/** Goes from cut to cut, and unfolds documents on the way. */
async function step(forward) {
  const items = () => [...$("list").children];
  const from = chosen ?? (document.activeElement?.classList.contains("cut") ? document.activeElement : null);
  let at = -1;
  if (from) {
    const item = from.closest("article");
    const here = stops(item);
    const next = here[here.indexOf(from) + (forward ? 1 : -1)];
    if (next) return land(next);
    at = items().indexOf(item);
  } else if (!forward) {
    return;
  }
  for (at += forward ? 1 : -1; at >= 0; at += forward ? 1 : -1) {
    if (at >= items().length) {
      if (shown >= rows.length) return;
      showMore();
    }
    const item = items()[at];
    const { cuts, suspected } = matching(item.row, index.rules);
    if (cuts + suspected === 0) continue;
    await unfold(item, item.row);
    const here = stops(item);
    if (here.length) return land(forward ? here[0] : here[here.length - 1]);
  }
}

function land(cut) {
  cut.focus({ preventScroll: true });
  choose(cut);
  cut.scrollIntoView({ block: "center" });
}

/** Opens the article and the cut that one of the largest cuts stands for. */
async function goTo(button) {
  const order = Number(button.dataset.document);
  for (const key of Object.keys(wanted)) $("by-" + key).value = "";
  readFilters();
  const place = rows.findIndex(row => row[ROW.order] === order);
  if (place < 0) return;
  while (shown <= place) showMore();
  const item = $("list").children[place];
  await unfold(item, item.row);
  const at = button.dataset.line + ":" + button.dataset.column;
  const cut = stops(item).find(one => one.dataset.at === at);
  if (cut) land(cut);
}

function readFilters() {
  for (const key of Object.keys(wanted)) wanted[key] = $("by-" + key).value;
  wanted.name = wanted.name.toLowerCase();
  render();
}

function filterBy(key, value) {
  $("by-" + key).value = $("by-" + key).value === value ? "" : value;
  readFilters();
  $("articles").scrollIntoView();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  const target = event.target;
  if (event.key === "Escape") {
    const back = chosen;
    closePanel();
    back?.focus();
  } else if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) {
    return;
  } else if ((event.key === "Enter" || event.key === " ") && target.classList.contains("cut")) {
    choose(target);
    event.preventDefault();
  } else if (event.key === "n" || event.key === "j") {
    step(true);
  } else if (event.key === "p" || event.key === "k") {
    step(false);
  } else if (event.key === "/") {
    $("by-name").focus();
    event.preventDefault();
  } else if (event.key === "?") {
    $("help").showModal();
  }
}

function listen() {
  $("filters").addEventListener("input", readFilters);
  $("filters").addEventListener("reset", () => setTimeout(readFilters));
  $("filters").addEventListener("submit", event => event.preventDefault());
  $("more").addEventListener("click", showMore);
  $("next").addEventListener("click", () => step(true));
  $("previous").addEventListener("click", () => step(false));
  $("keys").addEventListener("click", () => $("help").showModal());
  $("all-rules")?.addEventListener("click", () => {
    document.querySelectorAll(".more-rules").forEach(row => { row.hidden = false; });
    $("all-rules").closest("tr").remove();
  });
  document.querySelectorAll("button.filter").forEach(button => {
    const key = button.dataset.category === undefined ? "rule" : "category";
    button.addEventListener("click", () => filterBy(key, button.dataset[key]));
  });
  document.querySelectorAll("button.goto").forEach(button => button.addEventListener("click", () => goTo(button)));
  document.addEventListener("keydown", onKey);
}

async function start() {
  if (!("DecompressionStream" in window)) {
    $("list").append(el("p", { class: "note" }, "This browser is too old to unfold the articles: it needs DecompressionStream (Chrome 80, Firefox 113, Safari 16.4)."));
    return;
  }
  index = await unpack("index");
  index.categories.forEach(name => $("by-category").append(el("option", { value: name }, name)));
  index.rules.map(rule => rule.id).sort().forEach(id => $("by-rule").append(el("option", { value: id }, id)));
  listen();
  render();
  const first = $("list").firstElementChild;
  if (first && rows.length === 1) await unfold(first, first.row);
  document.body.dataset.ready = "true";
}

start();
