// The chat page: lets the reader in, keeps what is shown, draws it once per frame.

import { render } from './lit.js';
import * as api from './api.js';
import { asText } from './answer.js';
import { fit } from './composer.js';
import { Conversation } from './conversation.js';
import { page } from './view.js';

const root = document.getElementById('page');
const state = { conversation: new Conversation(changed), open: null, locked: null };
let drawing = false;

const actions = {
  ask(question) {
    if (state.conversation.running) return false;
    state.conversation.ask(question);
    draw();
    root.querySelector('.turn:last-of-type')?.scrollIntoView({ block: 'start' });
    document.getElementById('question').focus({ preventScroll: true });
    return true;
  },
  stop: () => state.conversation.stop(),
  clear() {
    state.open = null;
    state.conversation.clear();
    document.getElementById('question').focus();
  },
  async copy(turn) {
    await navigator.clipboard.writeText(asText(turn));
    turn.copied = true;
    changed();
    setTimeout(() => { turn.copied = false; changed(); }, 2000);
  },
  isOpen: (turn, claim) => state.open?.turn === turn && state.open.claim === claim,
  openEvidence(turn, claim, opener = state.open?.opener) {
    state.open = { turn, claim, opener };
    draw();
    document.getElementById('evidence-title').focus();
  },
  closeEvidence() {
    const { opener } = state.open ?? {};
    state.open = null;
    draw();
    opener?.focus();
  },
  enter,
};

function changed() {
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(draw);
  }
}

function draw() {
  drawing = false;
  render(page(state, actions), root);
}

/** By the token in the address, which then leaves it; else by the cookie of an earlier visit. */
async function enter(token) {
  try {
    await api.enter(token);
    history.replaceState(null, '', location.pathname);
    state.locked = null;
    draw();
    state.conversation.restore();
    const box = document.getElementById('question');
    fit(box);
    box.focus({ preventScroll: true });
    root.dataset.ready = 'yes';
  } catch (refused) {
    state.locked = token || refused.status !== 401 ? refused.message : '';
    draw();
  }
}

addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.isComposing) return;
  if (state.open) actions.closeEvidence();
  else if (state.conversation.running) actions.stop();
});

enter(new URLSearchParams(location.hash.slice(1)).get('t'));
