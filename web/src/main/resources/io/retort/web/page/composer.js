// Where a question is typed. What is typed survives a reload.

import { html } from './lit.js';

const DRAFT = 'draft';

export function composer({ running, empty }, actions) {
  return html`<form class="composer" @submit=${event => send(event, actions)}>
    <label for="question">${empty ? 'Your question' : 'Next question'}</label>
    <div class="box">
      <textarea id="question" rows="1" autocomplete="off" spellcheck="false" aria-describedby="keys"
        .value=${sessionStorage.getItem(DRAFT) ?? ''} placeholder=${empty ? 'What is the band gap of GaN?' : ''}
        @input=${typed} @keydown=${key}></textarea>
      ${running
        ? html`<button type="button" class="stop" @click=${actions.stop}>Stop</button>`
        : html`<button type="submit" class="send">Ask</button>`}
    </div>
    <p id="keys" class="keys">Enter asks, Shift + Enter starts a new line${running ? ', Esc stops' : ''}.</p>
  </form>`;
}

/** Puts words into the box, for the reader to change and send. */
export function fill(text) {
  const box = document.getElementById('question');
  box.value = text;
  keep(box);
  box.focus();
}

function typed(event) {
  keep(event.target);
}

function keep(box) {
  sessionStorage.setItem(DRAFT, box.value);
  fit(box);
}

/** As tall as its text, up to what the style sheet allows. */
export function fit(box) {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}

/** Enter while an input method composes a character belongs to the input method. */
function key(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

function send(event, actions) {
  event.preventDefault();
  const box = event.target.elements.question;
  const question = box.value.trim();
  if (question && actions.ask(question)) {
    box.value = '';
    keep(box);
  }
}
