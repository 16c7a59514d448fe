// What the page asks of its server. Every refusal becomes an error whose message a reader can act on.

const OWN = { 'X-Retort': '1' };

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body) {
  const headers = body === undefined ? OWN : { ...OWN, 'Content-Type': 'application/json' };
  let response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Refused(0, 'The server does not answer. Is “retort serve” still running?');
  }
  if (!response.ok) {
    const told = await response.json().catch(() => ({}));
    throw new Refused(response.status, told.error ?? `The server answered with status ${response.status}.`);
  }
  return response;
}

/** Exchanges the token for the cookie; without a token, only asks whether there is one already. */
export async function enter(token) {
  await (token ? call('POST', '/api/session', { token }) : call('GET', '/api/session'));
}

export const ask = async question => (await (await call('POST', '/api/runs', { question })).json()).run;

export const cancel = run => call('POST', `/api/runs/${run}/cancel`);

export const show = async run => (await call('GET', `/api/runs/${run}`)).json();

export const artifactAddress = (run, artifact) => `/api/runs/${run}/artifacts/${encodeURIComponent(artifact)}`;

export const artifactText = async (run, artifact) => (await call('GET', artifactAddress(run, artifact))).text();

/**
 * Follows a run from an event on. The browser comes back by itself after a lost connection and names the last event it
 * saw; events that it has seen are not told twice.
 *
 * @returns a function that stops following
 */
export function follow(run, after, on) {
  const source = new EventSource(`/api/runs/${run}/events?after=${after}`);
  let last = after;
  for (const type of ['run.start', 'step', 'answer', 'run.end']) {
    source.addEventListener(type, event => {
      const id = Number(event.lastEventId);
      if (id > last) {
        last = id;
        on.event(type, JSON.parse(event.data), id);
      }
      if (type === 'run.end') source.close();
    });
  }
  source.addEventListener('open', () => on.connected());
  source.addEventListener('error', () => on.lost(source.readyState === EventSource.CLOSED));
  return () => source.close();
}
