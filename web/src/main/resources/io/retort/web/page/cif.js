// Reads what the page shows of a CIF: the cell and the sites. The files are ours and list every site of the cell.

const CELL = ['_cell_length_a', '_cell_length_b', '_cell_length_c', '_cell_angle_alpha', '_cell_angle_beta', '_cell_angle_gamma'];

/** @returns {{cell: number[], sites: {label: string, element: string, at: number[], occupancy: number}[]}} */
export function readCif(text) {
  const words = split(text);
  const cell = CELL.map(key => number(words[words.findIndex(word => word.text === key) + 1]?.text));
  if (cell.some(Number.isNaN)) throw new Error('This file has no complete cell.');
  return { cell, sites: sites(words) };
}

/** Rows are the cell vectors, in ångströms; a along x, b in the xy plane. */
export function vectors([a, b, c, alpha, beta, gamma]) {
  const [ca, cb, cg] = [alpha, beta, gamma].map(angle => Math.cos(angle * Math.PI / 180));
  const sg = Math.sin(gamma * Math.PI / 180);
  const y = (ca - cb * cg) / sg;
  return [[a, 0, 0], [b * cg, b * sg, 0], [c * cb, c * y, c * Math.sqrt(Math.max(0, 1 - cb * cb - y * y))]];
}

export const cartesian = (at, rows) => [0, 1, 2].map(i => at[0] * rows[0][i] + at[1] * rows[1][i] + at[2] * rows[2][i]);

function sites(words) {
  for (let i = 0; i < words.length; i++) {
    if (words[i].quoted || words[i].text.toLowerCase() !== 'loop_') continue;
    const names = [];
    for (i++; words[i]?.text.startsWith('_') && !words[i].quoted; i++) names.push(words[i].text.toLowerCase());
    if (!names.includes('_atom_site_fract_x')) { i--; continue; }
    const rows = [];
    for (; i + names.length <= words.length && !ends(words[i]); i += names.length) {
      rows.push(Object.fromEntries(names.map((name, k) => [name, words[i + k].text])));
    }
    return rows.map(site);
  }
  return [];
}

const ends = word => !word.quoted && (word.text.startsWith('_') || /^(loop_|data_)/i.test(word.text));

function site(row) {
  const label = row._atom_site_label ?? row._atom_site_type_symbol ?? '?';
  const element = (row._atom_site_type_symbol ?? label).match(/^[A-Z][a-z]?/)?.[0] ?? '?';
  return {
    label,
    element,
    at: ['x', 'y', 'z'].map(axis => number(row[`_atom_site_fract_${axis}`])),
    occupancy: number(row._atom_site_occupancy ?? '1'),
  };
}

/** 3.905(2) is 3.905 with an uncertainty. */
const number = text => /^[+-]?(\d|\.\d)/.test(text ?? '') ? Number.parseFloat(text) : Number.NaN;

function split(text) {
  const words = [];
  for (const line of text.split(/\r?\n/)) {
    for (const [word, single, double] of line.matchAll(/'((?:[^']|'(?=\S))*)'(?=\s|$)|"((?:[^"]|"(?=\S))*)"(?=\s|$)|#.*$|\S+/g)) {
      if (single !== undefined || double !== undefined) words.push({ text: single ?? double, quoted: true });
      else if (word[0] !== '#') words.push({ text: word, quoted: false });
    }
  }
  return words;
}
