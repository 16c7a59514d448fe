// The one place that knows where lit-html lies.
export { html, svg, nothing, render } from '/vendor/lit-html-3.3.3/lit-html.js';
