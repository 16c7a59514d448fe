// The panel that a click on a number opens: everything about the fact behind it.

import { html, nothing } from './lit.js';
import { formula, materialLink, plainValue, prose, unit, value } from './chemistry.js';

export function evidencePanel(open, actions) {
  if (!open) return nothing;
  const { turn, claim } = open;
  const facts = claim.evidence.map(id => find(turn, id)).filter(Boolean);
  return html`<div class="panel" id="evidence" role="dialog" aria-modal="false" aria-labelledby="evidence-title">
    <div class="top">
      <h2 id="evidence-title" tabindex="-1">Evidence</h2>
      <button type="button" class="plain" @click=${actions.closeEvidence}>Close</button>
    </div>
    <p class="about">for “${prose(claim.text, new Set(facts.map(fact => fact.formula).filter(Boolean)), false)}”</p>
    ${facts.map(fact => card(fact, turn, actions))}
    ${facts.length ? nothing : html`<p>The fact behind this is not part of the answer any more.</p>`}
  </div>`;
}

function card(fact, turn, actions) {
  return html`<section class="fact">
    <p class="figure"><span class="value">${value(fact)}</span> <span class="unit">${unit(fact)}</span></p>
    <p class="what">${fact.property_name ?? fact.property}${fact.formula ? html` of ${formula(fact.formula)}` : nothing}</p>
    ${fact.meaning ? html`<p class="soft">${fact.meaning}</p>` : nothing}
    <dl>
      ${row('Material', fact.material_id && materialLink(fact.material_id))}
      ${row('Stored value', typeof fact.value === 'number' && html`<code>${fact.value}</code> ${fact.unit}`)}
      ${row('Basis', fact.basis)}
      ${row('Conditions', fact.conditions)}
      ${row('Method', method(fact))}
      ${row('Source', fact.source)}
      ${row('Release', fact.release)}
      ${row('Record', fact.record)}
      ${row('Retrieved', fact.retrieved_at && date(fact.retrieved_at))}
      ${row('Licence', fact.licence)}
      ${row('Derived from', derived(fact, turn, actions))}
      ${row('Evidence id', html`<code>${fact.id}</code>`)}
    </dl>
  </section>`;
}

const row = (name, content) => content ? html`<div><dt>${name}</dt><dd>${content}</dd></div>` : nothing;

const KINDS = { calculated: 'calculated', measured: 'measured', derived: 'derived' };

function method(fact) {
  const kind = KINDS[fact.kind];
  return kind && kind !== fact.method ? `${fact.method} (${kind})` : fact.method;
}

function derived(fact, turn, actions) {
  const from = (fact.derived_from ?? []).map(id => find(turn, id) ?? { id });
  if (!from.length) return null;
  return from.map(one => one.property ? html`<button type="button" class="claim"
      @click=${() => actions.openEvidence(turn, { text: plainValue(one), evidence: [one.id] })}>${plainValue(one)}</button> `
    : html`<code>${one.id}</code> `);
}

const find = (turn, id) => turn.answer.evidence.find(fact => fact.id === id);

function date(text) {
  const when = new Date(text);
  if (Number.isNaN(when.valueOf())) return text;
  return html`<time datetime=${text}>${text.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
