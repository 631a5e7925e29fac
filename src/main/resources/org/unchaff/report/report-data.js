"use strict";
// What the page holds: an index of its articles, and the articles themselves in packed blocks.

const ROW = { order: 0, name: 1, record: 2, characters: 3, removed: 4, onlyNoise: 5, counts: 6, block: 7, slot: 8, whole: 9 };

/** The JSON that is packed in one of the page's inert script elements. */
async function unpack(id) {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), c => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/** Blocks that were unpacked lately; one holds some dozens of articles. */
const blocks = new Map();

function block(number) {
  if (!blocks.has(number)) {
    if (blocks.size > 20) blocks.delete(blocks.keys().next().value);
    blocks.set(number, unpack("block-" + number));
  }
  return blocks.get(number);
}

async function article(row) {
  return (await block(row[ROW.block]))[row[ROW.slot]];
}

/** What the filters ask for. */
const wanted = { name: "", category: "", rule: "", confidence: "", kind: "" };

function ruleMatches(rule) {
  return (!wanted.category || rule.category === wanted.category)
    && (!wanted.rule || rule.id === wanted.rule)
    && (!wanted.confidence || rule.confidence === wanted.confidence);
}

function asksForRules() {
  return Boolean(wanted.category || wanted.rule || wanted.confidence);
}

/** Cuts and suspicions of an article that the filters let through. */
function matching(row, rules) {
  let cuts = 0;
  let suspected = 0;
  for (const [rule, n, maybe] of row[ROW.counts]) {
    if (ruleMatches(rules[rule])) {
      cuts += n;
      suspected += maybe;
    }
  }
  return { cuts, suspected };
}

function rowMatches(row, rules) {
  const name = (row[ROW.name] + " " + row[ROW.record]).toLowerCase();
  if (!name.includes(wanted.name)) return false;
  const { cuts, suspected } = matching(row, rules);
  if (wanted.kind === "cut") return cuts > 0;
  if (wanted.kind === "suspected") return suspected > 0;
  if (wanted.kind === "none") return cuts + suspected === 0;
  return !asksForRules() || cuts + suspected > 0;
}

/** Whether the keys stop at a change and it is shown in full colour. */
function changeMatches(change, rules) {
  return change.r >= 0 && ruleMatches(rules[change.r])
    && (wanted.kind === "" || wanted.kind === "none" || (wanted.kind === "suspected") === (change.k === "suspected"));
}
