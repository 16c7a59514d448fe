// Draws a cell with 3Dmol. Loaded when the first structure comes into sight.

import * as threeD from '/vendor/3dmol-2.5.5/3Dmol.es6-min.js';
import { cartesian, vectors } from './cif.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const EDGE = 1e-3;

export class Viewer {
  #view;
  #rows;
  #gamma;
  #elements;
  #themed = () => this.#paint();

  constructor(place, { cell, sites }) {
    this.#view = threeD.createViewer(place, { antialias: true, orthographic: true, disableFog: true });
    if (!this.#view) throw new Error('no WebGL');
    this.#rows = vectors(cell);
    this.#gamma = cell[5];
    this.#elements = [...new Set(sites.map(site => site.element))];
    // The wheel scrolls the page; with Ctrl, or by the buttons, it zooms.
    place.addEventListener('wheel', event => { if (!event.ctrlKey) event.stopPropagation(); }, { capture: true });
    dark.addEventListener('change', this.#themed);
    this.#atoms(sites);
    this.#paint();
    this.reset();
  }

  legend() {
    return this.#elements.map(element => [element, hex(colour(element))]);
  }

  zoom(factor) {
    this.#view.zoom(factor, 150);
  }

  /** As crystals are usually drawn: c upwards, b to the right, a towards the reader, a little from above. */
  reset() {
    this.#look(-76, -65 - this.#gamma / 2);
  }

  /** Looks against the direction of an axis: its end comes towards the reader. */
  along(axis) {
    const [x, y, z] = this.#rows['abc'.indexOf(axis)];
    const tilt = degrees(Math.atan2(Math.hypot(x, y), z));
    if (tilt < 0.1) this.#look(0, 0);
    else this.#look(-tilt, -90 - degrees(Math.atan2(y, x)));
  }

  forget() {
    dark.removeEventListener('change', this.#themed);
  }

  /** From above, tilted about the horizontal after a turn about z; in degrees. */
  #look(tilt, turn) {
    const view = this.#view;
    view.setView([0, 0, 0, 0, 0, 0, 0, 1]);
    view.zoomTo();
    view.rotate(tilt, 'x');
    view.rotate(turn, 'z');
    view.zoom(1.2);
    view.render();
  }

  /** Sites on a face, edge or corner of the cell are drawn on all of them. */
  #atoms(sites) {
    const lines = sites.flatMap(site => images(site.at).map(at =>
      [site.element, ...cartesian(at, this.#rows)].join(' ')));
    this.#view.addModel([lines.length, 'cell', ...lines].join('\n'), 'xyz');
    this.#view.setStyle({}, {
      sphere: { scale: 0.28, colorscheme: 'Jmol' },
      stick: { radius: 0.1, colorscheme: 'Jmol' },
    });
  }

  #paint() {
    const style = getComputedStyle(document.documentElement);
    this.#view.setBackgroundColor(style.getPropertyValue('--stage').trim());
    this.#view.removeAllShapes();
    this.#view.removeAllLabels();
    this.#cell(style.getPropertyValue('--soft').trim(), style.getPropertyValue('--ink').trim());
    this.#view.render();
  }

  #cell(line, ink) {
    for (const [from, to] of edges()) {
      this.#view.addCylinder({ start: this.#point(from), end: this.#point(to), radius: 0.025, color: line });
    }
    ['a', 'b', 'c'].forEach((name, i) => this.#view.addLabel(name, {
      position: this.#point([0, 1, 2].map(k => k === i ? 1.08 : -0.04)),
      fontColor: ink, fontOpacity: 1, fontSize: 16, bold: true, showBackground: false, inFront: true, alignment: 'center',
    }));
  }

  #point(at) {
    const [x, y, z] = cartesian(at, this.#rows);
    return { x, y, z };
  }
}

function images(at) {
  const choices = at.map(x => {
    const inside = ((x % 1) + 1) % 1;
    return inside < EDGE || inside > 1 - EDGE ? [0, 1] : [inside];
  });
  return choices[0].flatMap(x => choices[1].flatMap(y => choices[2].map(z => [x, y, z])));
}

function edges() {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map(n => [n & 1, (n >> 1) & 1, (n >> 2) & 1]);
  return corners.flatMap(from => [0, 1, 2].filter(i => !from[i]).map(i => [from, from.map((x, k) => k === i ? 1 : x)]));
}

const degrees = angle => angle * 180 / Math.PI;
const colour = element => threeD.elementColors.Jmol[element] ?? threeD.elementColors.defaultColor ?? 0xff1493;
const hex = value => `#${Number(value).toString(16).padStart(6, '0')}`;
