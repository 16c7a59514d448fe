// The questions of this tab and what became of them. The runs live on the server; the tab keeps their ids, so that a
// reload finds them again.

import * as api from './api.js';

const RUNNING = new Set(['asking', 'running']);
const KEPT = 50;

export class Conversation {
  #changed;
  turns = [];

  constructor(changed) {
    this.#changed = changed;
  }

  /** Finds the runs of this tab again and goes on following them. */
  restore() {
    for (const { run, question } of stored()) {
      const turn = newTurn(question, run);
      this.turns.push(turn);
      this.#follow(turn);
    }
    this.#changed();
  }

  async ask(question) {
    const turn = newTurn(question);
    this.turns.push(turn);
    this.#changed();
    try {
      turn.run = await api.ask(question);
      this.#store();
      this.#follow(turn);
    } catch (refused) {
      this.#end(turn, 'failed', refused.message);
    }
    return turn;
  }

  async stop() {
    for (const turn of this.turns.filter(isRunning)) {
      if (turn.run) await api.cancel(turn.run).catch(refused => this.#end(turn, 'failed', refused.message));
    }
  }

  clear() {
    this.turns.forEach(turn => turn.leave());
    this.turns = [];
    this.#store();
    this.#changed();
  }

  get running() {
    return this.turns.some(isRunning);
  }

  #follow(turn) {
    turn.phase = 'running';
    turn.leave = api.follow(turn.run, turn.last, {
      event: (type, data, id) => {
        turn.last = id;
        this.#take(turn, type, data);
      },
      connected: () => this.#note(turn, ''),
      lost: forGood => forGood ? this.#lookUp(turn) : this.#note(turn, 'The connection was lost; trying again.'),
    });
    this.#changed();
  }

  #take(turn, type, data) {
    if (type === 'step') addStep(turn.steps, data);
    if (type === 'answer') turn.answer = data;
    if (type === 'run.end') this.#end(turn, data.status, data.message ?? '');
    this.#changed();
  }

  /** The stream cannot be had any more: either the run has ended, or the server forgot it. */
  async #lookUp(turn) {
    if (!isRunning(turn)) return;
    try {
      const document = await api.show(turn.run);
      if (document.text === undefined) this.#end(turn, document.status, '');
      else {
        turn.answer = document;
        this.#end(turn, 'done', '');
      }
    } catch (refused) {
      this.#end(turn, 'failed', refused.message);
    }
  }

  #note(turn, text) {
    if (turn.note !== text) {
      turn.note = text;
      this.#changed();
    }
  }

  #end(turn, phase, message) {
    Object.assign(turn, { phase, message, note: '' });
    this.#changed();
  }

  #store() {
    const kept = this.turns.filter(turn => turn.run).slice(-KEPT);
    sessionStorage.setItem('runs', JSON.stringify(kept.map(({ run, question }) => ({ run, question }))));
  }
}

export const isRunning = turn => RUNNING.has(turn.phase);

function newTurn(question, run) {
  return { question, run, phase: 'asking', steps: [], last: 0, message: '', note: '', leave: () => {} };
}

function stored() {
  try {
    const runs = JSON.parse(sessionStorage.getItem('runs') ?? '[]');
    return runs.filter(({ run, question }) => /^run-[0-9a-f]{16}$/.test(run) && typeof question === 'string');
  } catch {
    return [];
  }
}

/** A call and what came of it are one step to a reader. */
function addStep(steps, data) {
  const call = data.call && steps.find(step => step.call === data.call && step.kind === 'called' && !step.end);
  if (call && data.kind !== 'called') call.end = data;
  else steps.push(data);
}
