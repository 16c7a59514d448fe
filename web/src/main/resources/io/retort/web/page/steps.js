// What the agent did, step by step. Open while it works, folded once the answer is there.

import { html, nothing } from './lit.js';
import { prose, spoken } from './chemistry.js';
import { isRunning } from './conversation.js';

const WORDS = {
  search_materials: 'Search materials',
  count_materials: 'Count materials',
  get_material: 'Read a material',
  get_structure: 'Read a structure',
  convert_units: 'Convert units',
  calculate: 'Calculate',
};

export const toolWords = tool => Object.hasOwn(WORDS, tool) ? WORDS[tool] : tool;

/** One line for the status region: what happens now. */
export function now(turn) {
  if (turn.note) return turn.note;
  const last = turn.steps.at(-1);
  if (!last) return 'Reading the question';
  const count = turn.steps.length;
  if (last.kind === 'called') return `Step ${count}: ${toolWords(last.tool)}${last.end ? ', done' : ''}`;
  return last.kind === 'objected' ? `Step ${count}: checking the numbers again` : `Step ${count}: thinking`;
}

export function steps(turn) {
  if (!turn.steps.length) return nothing;
  const open = turn.stepsOpen ?? (isRunning(turn) && !turn.answer);
  const count = turn.steps.length === 1 ? '1 step' : `${turn.steps.length} steps`;
  return html`<details class="steps" .open=${open} @toggle=${event => remember(turn, event, open)}>
    <summary>${count}</summary>
    <ol>${turn.steps.map(step => html`<li class=${step.kind}>${body(step)}</li>`)}</ol>
  </details>`;
}

/** Only what the reader did, not what this page did, is remembered. */
function remember(turn, event, set) {
  if (event.target.open !== set) turn.stepsOpen = event.target.open;
}

function body(step) {
  switch (step.kind) {
    case 'thought': return html`<p class="thought">${step.text}</p>`;
    case 'objected': return html`<p><strong>The check refused a draft.</strong></p>
      <ul>${step.objections.map(text => html`<li>${text}</li>`)}</ul>`;
    default: return call(step);
  }
}

function call(step) {
  return html`<p class="call"><strong>${toolWords(step.tool)}</strong> ${given(step.arguments)}
    ${step.end?.millis === undefined ? nothing : html`<span class="took">${step.end.millis} ms</span>`}</p>
    ${result(step.end ?? (step.kind === 'called' ? null : step))}`;
}

/** Arguments as the model wrote them: JSON, or whatever it was. */
function given(text) {
  if (text === undefined) return nothing;
  try {
    return html`<span class="given">${Object.entries(JSON.parse(text)).map(([name, value]) =>
      html`<span><span class="name">${name.replaceAll('_', ' ')}</span> ${shown(value)}</span> `)}</span>`;
  } catch {
    return html`<code>${text}</code>`;
  }
}

function shown(value) {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const OUTCOMES = { complete: '', cut: 'There is more than this.', partial: 'Not all of it was found.', empty: 'Nothing matches.' };

function result(end) {
  if (!end) return nothing;
  if (end.kind === 'failed') return html`<p class="advice">Could not: ${end.advice}</p>`;
  const facts = end.evidence ?? [];
  const formulas = new Set(facts.map(fact => fact.formula).filter(Boolean));
  return html`<p>${prose(spoken(end.summary, facts), formulas)} ${OUTCOMES[end.outcome] ?? ''}</p>
    ${end.notes?.length ? html`<ul class="notes">${end.notes.map(note =>
      html`<li><span class="name">${note.kind}</span> ${prose(spoken(note.text, facts), formulas)}</li>`)}</ul>` : nothing}`;
}
