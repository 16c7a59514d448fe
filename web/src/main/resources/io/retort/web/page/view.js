// The page from above: head, conversation, question box, panel.

import { html, nothing, svg } from './lit.js';
import { answer } from './answer.js';
import { composer } from './composer.js';
import { isRunning } from './conversation.js';
import { evidencePanel } from './evidence.js';
import { formula } from './chemistry.js';
import { now, steps } from './steps.js';

const EXAMPLES = [
  ['Look up', ['What is the band gap of GaN?', 'Lattice parameters of silicon', 'Space group of mp-149', 'Is Fe2O3 magnetic?']],
  ['Compare', ['Which is denser, ZnO or ZnS?', 'Compare the gaps of Si, Ge and diamond', 'Most stable polymorph of TiO2']],
  ['Search and convert', ['Stable oxides with a band gap between 1 and 2 eV', 'How many materials contain Li and O?',
    'Formation energy of MgO in kJ/mol', 'Bulk modulus of diamond in Mbar']],
];

export function page(state, actions) {
  if (state.locked !== null) return locked(state, actions);
  const { turns, running } = state.conversation;
  return html`
    ${head(turns.length > 0, actions)}
    <div class=${state.open ? 'desk with-panel' : 'desk'}>
      <main>
        <h1 class="unseen">Retort: questions about materials</h1>
        ${turns.length ? turns.map(turn => turnView(turn, actions)) : welcome(actions)}
        <div class="dock">${composer({ running, empty: !turns.length }, actions)}</div>
      </main>
      ${evidencePanel(state.open, actions)}
    </div>
    <p class="unseen" role="status">${announcement(turns.at(-1))}</p>`;
}

function head(started, actions) {
  return html`<header class="head">
    <span class="brand">${mark()}Retort</span>
    ${started ? html`<button type="button" class="plain" @click=${actions.clear}>New conversation</button>` : nothing}
  </header>`;
}

const mark = () => html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">${svg`
  <path d="M6.4 9.3C7.6 5 11.2 3.2 14.4 5l7.4 6.6M12.1 9.5c.9-.8 1.9-.6 2.7.1l4.8 4.4M6.4 9.3a6.1 6.1 0 1 0 5.7.2"></path>
  <path d="M3.4 16h11.3"></path>`}</svg>`;

function welcome(actions) {
  return html`<section class="welcome">
    <h2>Ask about a material</h2>
    <p>Each number in an answer opens the fact behind it: value, unit, method, record, release and licence.
      What the data do not hold is not answered.</p>
    <div class="examples">${EXAMPLES.map(([group, questions]) => html`<section>
      <h3>${group}</h3>
      <ul>${questions.map(question => html`<li><button type="button" class="example"
        @click=${() => actions.ask(question)}>${typeset(question)}</button></li>`)}</ul></section>`)}</div>
  </section>`;
}

const typeset = question => question.split(/(\b(?:[A-Z][a-z]?\d*){2,}\b)/).map((part, i) => i % 2 ? formula(part) : part);

function turnView(turn, actions) {
  return html`<article class="turn" data-phase=${turn.phase} aria-busy=${isRunning(turn) ? 'true' : 'false'}>
    <h2 class="question">${turn.question}</h2>
    ${steps(turn)}
    ${isRunning(turn) ? html`<p class="now">${now(turn)}</p>` : nothing}
    ${answer(turn, actions)}
    ${ending(turn)}
    ${isRunning(turn) ? nothing : foot(turn, actions)}
  </article>`;
}

function ending(turn) {
  if (turn.phase === 'cancelled') return html`<p class="verdict stopped"><strong>Stopped</strong> before there was an answer.</p>`;
  if (turn.phase === 'failed') return html`<p class="verdict failed"><strong>No answer</strong>: ${turn.message}</p>`;
  return nothing;
}

function foot(turn, actions) {
  const given = turn.answer;
  return html`<footer class="foot">
    ${given ? html`<button type="button" class="plain" @click=${() => actions.copy(turn)}>${
      turn.copied ? 'Copied' : 'Copy answer'}</button>` : nothing}
    <button type="button" class="plain" @click=${() => actions.ask(turn.question)}>Ask again</button>
    ${given ? html`<span class="meta">${[given.model, `${given.millis} ms`, `trace ${given.trace_id}`].map(text =>
      html`<span>${text}</span>`)}</span>` : nothing}
  </footer>`;
}

/** What a screen reader is told: steps and the end, never the answer itself, which is there to be read. */
function announcement(turn) {
  if (!turn) return '';
  if (isRunning(turn)) return now(turn);
  return { done: 'The answer is ready.', cancelled: 'Stopped.' }[turn.phase] ?? turn.message;
}

function locked(state, actions) {
  return html`${head(false, actions)}
    <main class="locked">
      <h1>This page needs its start-up token</h1>
      <p>Open the address that <code>retort serve</code> printed, with the part after #, or paste the token here.</p>
      <form @submit=${event => { event.preventDefault(); actions.enter(event.target.elements.token.value.trim()); }}>
        <label for="token">Token</label>
        <div class="box"><input id="token" name="token" autocomplete="off" spellcheck="false" required>
        <button type="submit" class="send">Open</button></div>
      </form>
      ${state.locked ? html`<p class="verdict failed" role="alert">${state.locked}</p>` : nothing}
    </main>`;
}
