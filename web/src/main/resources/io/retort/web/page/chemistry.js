// How chemistry is set: formulas, space groups, material ids, numbers. Text stays text; only these marks are added.

import { html } from './lit.js';

const ID = /\b(?:mp|mvc)-(?:\d{1,9}|[a-z]{6,12})\b/;

/** LiFePO4 with its 4 lowered, 2+ raised. */
export function formula(text) {
  return text.split(/((?<=[A-Za-z)\]])\d+(?:\.\d+)?|[⁺⁻])/).map((part, i) => i % 2 ? html`<sub>${part}</sub>` : part);
}

/** P6_3mc with its screw axis lowered, Fm-3m with a bar. */
export function spaceGroup(text) {
  return text.split(/(_\d|-\d)/).map((part, i) => {
    if (i % 2 === 0) return part;
    return part[0] === '_' ? html`<sub>${part[1]}</sub>` : html`<span class="bar">${part[1]}</span>`;
  });
}

/** Running text with the formulas that are known to be formulas set as such, and ids as links unless in a button. */
export function prose(text, formulas = new Set(), link = true) {
  const known = [...formulas].filter(name => /\d/.test(name)).sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(${[ID.source, ...known.map(name => `(?<![A-Za-z0-9])${name}(?![A-Za-z0-9])`)].join('|')})`);
  return text.split(pattern).map((part, i) => {
    if (i % 2 === 0) return part;
    if (!ID.test(part)) return formula(part);
    return link ? materialLink(part) : part;
  });
}

export function materialLink(id) {
  if (!new RegExp(`^${ID.source}$`).test(id)) return id;
  return html`<a href=${`https://materialsproject.org/materials/${id}`} target="_blank"
    rel="noopener noreferrer">${id}</a>`;
}

/** Up to six significant digits, a real minus sign, powers of ten where they are shorter. */
export function number(value) {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) {
    const [digits, power] = value.toExponential(5).split('e');
    return `${minus(String(Number(digits)))}×10${raised(Number(power))}`;
  }
  return minus(String(Number(value.toPrecision(6))));
}

/** A value of evidence without its unit. */
export function value(fact) {
  if (typeof fact.value === 'number') return number(fact.value);
  if (typeof fact.value === 'boolean') return fact.value ? 'yes' : 'no';
  if (Array.isArray(fact.value)) return tensor(fact.value);
  return fact.property === 'spacegroup_symbol' ? spaceGroup(String(fact.value)) : prose(String(fact.value));
}

/** Unit and what it is counted per. */
export const unit = fact => [fact.unit, fact.basis].filter(Boolean).join(' ');

/** A value with its unit, as plain text. */
export function plainValue(fact) {
  const shown = typeof fact.value === 'number' ? number(fact.value) : String(fact.value);
  return [shown, unit(fact)].filter(Boolean).join(' ');
}

/** The language of the ledger, {ev-…} and its kin, as a reader of a step sees it. */
export function spoken(text, facts) {
  return text
    .replace(/\{said: ([^{}]*)\}/g, '$1')
    .replace(/\{(?:check|alternative|artifact|partial|withhold):[^{}]*\}\s*/g, '')
    .replace(/\{(ev-[0-9a-f]{10})(?::([a-z]+))?[^{}]*\}/g, (whole, id, part) => {
      const fact = facts.find(one => one.id === id);
      return fact ? aspect(fact, part) : whole;
    });
}

function aspect(fact, part) {
  switch (part) {
    case undefined: return plainValue(fact);
    case 'words': return plainValue(fact);
    case 'material': return `${fact.formula ?? ''} (${fact.material_id ?? ''})`;
    case 'id': return fact.material_id ?? '';
    case 'property': return fact.property_name ?? fact.property;
    default: return ['formula', 'method', 'source', 'release', 'record', 'conditions'].includes(part) ? fact[part] ?? '' : '';
  }
}

function tensor(rows) {
  return html`<table class="tensor"><tbody>${rows.map(row =>
    html`<tr>${row.map(cell => html`<td>${number(cell)}</td>`)}</tr>`)}</tbody></table>`;
}

const minus = text => text.replace('-', '−');
const raised = power => [...String(power)].map(sign => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)]).join('');
const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
