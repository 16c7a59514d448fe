// An answer: how it ended, its text with every claim a button, what it rests on, what can be opened.

import { html, nothing } from './lit.js';
import { materialLink, formula, plainValue, prose, spaceGroup, unit, value } from './chemistry.js';
import './structure.js';

export function answer(turn, actions) {
  const given = turn.answer;
  if (!given) return nothing;
  const formulas = new Set(given.evidence.map(fact => fact.formula).filter(Boolean));
  return html`
    ${status(given)}
    <div class="text">${paragraphs(given).map(parts => html`<p>${parts.map(part => piece(part, turn, formulas, actions))}</p>`)}</div>
    ${given.artifacts.filter(one => one.kind === 'structure').map(one => html`<retort-structure
        .run=${turn.run} .artifact=${one}></retort-structure>`)}
    ${given.artifacts.filter(one => one.kind !== 'structure').map(one => download(turn, one))}
    ${alternatives(given, turn, actions)}
    ${evidenceTable(given, turn, actions)}`;
}

const WORDS = { partial: 'Answered in part', withheld: 'Not answered' };

function status({ status, reason }) {
  if (!Object.hasOwn(WORDS, status)) return nothing;
  return html`<p class="verdict ${status}"><strong>${WORDS[status]}</strong>${reason ? html`: ${reason}` : nothing}</p>`;
}

/** The text cut at its claims and at its empty lines. */
function paragraphs({ text, claims }) {
  const cuts = [];
  let end = 0;
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    if (claim.start < end || text.substr(claim.start, claim.text.length) !== claim.text) continue;
    cuts.push({ text: text.slice(end, claim.start) }, { text: claim.text, claim });
    end = claim.start + claim.text.length;
  }
  cuts.push({ text: text.slice(end) });
  const result = [[]];
  for (const cut of cuts) {
    const [first, ...more] = cut.claim ? [cut.text] : cut.text.split(/\n\s*\n/);
    result.at(-1).push({ ...cut, text: first });
    more.forEach(rest => result.push([{ text: rest }]));
  }
  result.forEach(keepTogether);
  return result.filter(parts => parts.some(part => part.text.trim()));
}

/** A comma or full stop does not begin a line: it goes with the claim before it. */
function keepTogether(parts) {
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (!part.claim || !next || next.claim) return;
    [part.tail] = next.text.match(/^[.,;:!?)\]%”’]*/);
    next.text = next.text.slice(part.tail.length);
  });
}

function piece({ text, claim, tail }, turn, formulas, actions) {
  if (!claim) return prose(text, formulas);
  const open = actions.isOpen(turn, claim);
  const button = html`<button type="button" class="claim" aria-expanded=${open ? 'true' : 'false'} aria-haspopup="dialog"
    title="Show the evidence" @click=${event => actions.openEvidence(turn, claim, event.currentTarget)}>${
    claimText(claim, turn, formulas)}</button>`;
  return tail ? html`<span class="together">${button}${tail}</span>` : button;
}

function claimText(claim, turn, formulas) {
  const fact = turn.answer.evidence.find(one => one.id === claim.evidence[0]);
  const symbol = fact?.property === 'spacegroup_symbol' && fact.value === claim.text;
  return symbol ? spaceGroup(claim.text) : prose(claim.text, formulas, false);
}

function download(turn, one) {
  return html`<p><a download=${one.file_name ?? ''} href=${`/api/runs/${turn.run}/artifacts/${encodeURIComponent(one.id)}`}
    >Download ${one.title}</a></p>`;
}

function alternatives(given, turn, actions) {
  const facts = (given.alternatives ?? []).map(one => given.evidence.find(fact => fact.id === one.id) ?? one);
  if (!facts.length) return nothing;
  return html`<section class="alternatives"><h3>Also on record</h3>
    <ul>${facts.map(fact => html`<li>${evidenceButton(fact, turn, actions)}${fact.unit ? ` ${unit(fact)}` : ''}: ${
      fact.formula ? formula(fact.formula) : nothing}${fact.material_id ? ` (${fact.material_id})` : ''}, ${fact.method}, ${fact.source}</li>`)}</ul>
  </section>`;
}

function evidenceTable(given, turn, actions) {
  if (!given.evidence.length) return nothing;
  const count = given.evidence.length === 1 ? '1 fact' : `${given.evidence.length} facts`;
  return html`<details class="facts" .open=${given.evidence.length <= 8}><summary>Rests on ${count}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Facts of this answer"><table>
      <thead><tr><th scope="col">Material</th><th scope="col">Property</th><th scope="col" class="number">Value</th>
        <th scope="col">Unit</th><th scope="col">Method</th><th scope="col">Source</th></tr></thead>
      <tbody>${given.evidence.map(fact => html`<tr>
        <th scope="row">${fact.formula ? formula(fact.formula) : nothing} <span class="id">${materialLink(fact.material_id ?? '')}</span></th>
        <td>${fact.property_name ?? fact.property}${fact.conditions ? html`<span class="soft">, ${fact.conditions}</span>` : nothing}</td>
        <td class="number">${evidenceButton(fact, turn, actions)}</td>
        <td>${unit(fact)}</td><td>${fact.method}</td><td>${fact.source}</td></tr>`)}</tbody></table></div>
  </details>`;
}

function evidenceButton(fact, turn, actions) {
  const claim = { text: plainValue(fact), evidence: [fact.id] };
  return html`<button type="button" class="claim" aria-haspopup="dialog" title="Show the evidence"
    @click=${event => actions.openEvidence(turn, claim, event.currentTarget)}>${
    Array.isArray(fact.value) ? 'tensor' : value(fact)}</button>`;
}

/** The answer with its sources, to paste elsewhere. */
export function asText({ question, answer: given }) {
  const facts = given.evidence.map(fact => `- ${fact.property_name ?? fact.property} of ${fact.formula ?? ''} ${
    fact.material_id ? `(${fact.material_id})` : ''}: ${plainValue(fact)}; ${fact.method}; ${fact.source}${
    fact.release ? `, release ${fact.release}` : ''}; record ${fact.record}; ${fact.licence}`.replace(/ +/g, ' '));
  return [question, given.text, ...(facts.length ? [`Evidence\n${facts.join('\n')}`] : [])].join('\n\n') + '\n';
}
