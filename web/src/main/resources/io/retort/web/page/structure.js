// A structure: the picture where the browser can draw one, the cell and the sites as text always, the file.

import { html, nothing, render } from './lit.js';
import { artifactAddress, artifactText } from './api.js';
import { readCif } from './cif.js';
import { number, prose } from './chemistry.js';

const AXES = ['a', 'b', 'c'];
const ANGLES = ['α', 'β', 'γ'];

class Structure extends HTMLElement {
  run = '';
  artifact = {};
  #viewer = null;
  #seen = null;
  #text = '';
  #crystal = null;
  #message = 'Loading the structure.';

  async connectedCallback() {
    this.#render();
    try {
      this.#text = await artifactText(this.run, this.artifact.id);
      this.#crystal = readCif(this.#text);
      this.#message = 'Drawing.';
    } catch (error) {
      this.#message = error.message;
    }
    this.#render();
    if (this.#crystal) this.#drawWhenSeen();
  }

  disconnectedCallback() {
    this.#seen?.disconnect();
    this.#viewer?.forget();
  }

  #drawWhenSeen() {
    this.#seen = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) {
        this.#seen.disconnect();
        this.#draw();
      }
    });
    this.#seen.observe(this);
  }

  async #draw() {
    try {
      if (!canDraw()) throw new Error('no WebGL');
      const { Viewer } = await import('./viewer.js');
      this.#viewer = new Viewer(this.querySelector('.canvas'), this.#crystal);
      this.#message = '';
      this.dataset.drawn = 'yes';
    } catch {
      this.#message = 'This browser cannot draw in 3-D (no WebGL). The cell and the sites are listed below.';
      this.dataset.drawn = 'no';
    }
    this.#render();
  }

  #render() {
    const { title, file_name: file } = this.artifact;
    render(html`<figure class="structure">
      <figcaption>${prose(title)}</figcaption>
      <div class="stage" ?hidden=${this.dataset.drawn === 'no'}>
        <div class="canvas" role="img" aria-label=${`Drawing of the unit cell of ${title}`}></div>
        ${this.#viewer ? this.#tools() : nothing}
      </div>
      ${this.#message ? html`<p class="soft message">${this.#message}</p>` : nothing}
      ${this.#crystal ? cellLine(this.#crystal.cell) : nothing}
      ${this.#crystal ? siteTable(this.#crystal.sites) : nothing}
      <p class="actions"><a class="button" download=${file ?? 'structure.cif'}
        href=${artifactAddress(this.run, this.artifact.id)}>Download CIF</a></p>
    </figure>`, this);
  }

  #tools() {
    const view = this.#viewer;
    return html`<div class="tools">
      <ul class="legend">${view.legend().map(([element, colour]) => html`<li><span class="swatch"
        .style=${`background:${colour}`}></span>${element}</li>`)}</ul>
      <div class="buttons" role="group" aria-label="View">
        ${AXES.map(axis => html`<button type="button" title=${`Look along ${axis}`} @click=${() => view.along(axis)}>${axis}</button>`)}
        <button type="button" title="Zoom out" @click=${() => view.zoom(0.8)}>−</button>
        <button type="button" title="Zoom in" @click=${() => view.zoom(1.25)}>+</button>
        <button type="button" @click=${() => view.reset()}>Reset</button>
      </div></div>`;
  }
}

const canDraw = () => Boolean(document.createElement('canvas').getContext('webgl2'));

function cellLine(cell) {
  return html`<dl class="cell">${cell.map((value, i) => html`<div><dt>${i < 3 ? AXES[i] : ANGLES[i - 3]}</dt>
    <dd>${number(value)}${i < 3 ? ' Å' : '°'}</dd></div>`)}</dl>`;
}

const SHOWN = 200;

function siteTable(sites) {
  return html`<details><summary>${sites.length === 1 ? '1 site' : `${sites.length} sites`} in the cell</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Sites of the cell"><table>
      <thead><tr><th scope="col">Site</th><th scope="col">Element</th>${['x', 'y', 'z'].map(axis =>
        html`<th scope="col" class="number">${axis}</th>`)}<th scope="col" class="number">Occupancy</th></tr></thead>
      <tbody>${sites.slice(0, SHOWN).map(site => html`<tr><th scope="row">${site.label}</th><td>${site.element}</td>${
        site.at.map(x => html`<td class="number">${x.toFixed(5)}</td>`)}<td class="number">${number(site.occupancy)}</td></tr>`)}
      </tbody></table></div>
      ${sites.length > SHOWN ? html`<p class="soft">The first ${SHOWN}; the file has all.</p>` : nothing}</details>`;
}

customElements.define('retort-structure', Structure);
