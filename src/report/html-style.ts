import { html } from './html-tag.ts'

/** The page's whole look: system fonts, both colour schemes, narrow screens and print. */
export const STYLE = html`<style>
  :root {
    color-scheme: light dark;
    --page: light-dark(#f6f7f9, #101418);
    --card: light-dark(#ffffff, #181d23);
    --ink: light-dark(#1b2128, #e3e8ee);
    --soft: light-dark(#57606a, #98a3af);
    --line: light-dark(#d9dee4, #2d353e);
    --good: light-dark(#116b35, #56c77c);
    --bad: light-dark(#b3261e, #ff7b72);
    --neutral: light-dark(#0b5cad, #6cb0ff);
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--page);
    color: var(--ink);
    font:
      16px/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  main {
    max-width: 56rem;
    margin: 0 auto;
    padding: 1.5rem 1rem 3rem;
  }
  header,
  section,
  footer {
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 1rem 1.25rem;
    margin-bottom: 1rem;
  }
  header {
    border-left: 8px solid var(--mood);
  }
  header.good {
    --mood: var(--good);
  }
  header.bad {
    --mood: var(--bad);
  }
  header.neutral {
    --mood: var(--neutral);
  }
  h1 {
    margin: 0;
    font-size: 2.25rem;
    line-height: 1.15;
    color: var(--mood);
  }
  h2 {
    margin: 0 0 0.5rem;
    font-size: 1.05rem;
  }
  h3 {
    margin: 0;
    font-size: 1rem;
  }
  p {
    margin: 0.4rem 0;
  }
  ol,
  ul {
    margin: 0.25rem 0;
    padding-left: 1.4rem;
  }
  .eyebrow,
  .strength,
  footer {
    color: var(--soft);
  }
  .eyebrow {
    margin: 0;
    font-size: 0.875rem;
  }
  .caveat {
    font-weight: 600;
  }
  .tag {
    margin-left: 0.5rem;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--soft);
  }
  article + article {
    border-top: 1px solid var(--line);
    margin-top: 0.75rem;
    padding-top: 0.75rem;
  }
  .places {
    list-style: none;
    padding: 0;
    font-size: 0.875rem;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.9375rem;
  }
  th,
  td {
    text-align: left;
    padding: 0.35rem 0.75rem 0.35rem 0;
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }
  th {
    color: var(--soft);
    font-weight: 600;
  }
  td {
    overflow-wrap: normal;
  }
  code,
  pre {
    font:
      0.875em/1.5 ui-monospace,
      monospace;
  }
  pre {
    overflow-x: auto;
    margin: 0.5rem 0;
  }
  figure {
    margin: 0.75rem 0 0;
  }
  .legend {
    font-size: 0.875rem;
    color: var(--soft);
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 0 1rem;
  }
  .lanes {
    display: block;
    margin-top: 0.5rem;
    font:
      12px system-ui,
      sans-serif;
  }
  .lanes text {
    fill: var(--ink);
  }
  .lanes .lane,
  .lanes .gap,
  .lanes .note {
    fill: var(--soft);
  }
  .lanes .gap,
  .lanes .note {
    font-size: 10px;
  }
  .lanes .gap,
  .lanes .note,
  .lanes .status {
    text-anchor: middle;
  }
  .lanes .status {
    font-weight: 600;
  }
  .lanes rect {
    fill: var(--page);
    stroke: var(--shade);
    stroke-width: 2;
  }
  .lanes line {
    stroke: var(--soft);
  }
  .lanes .tapped rect {
    stroke-dasharray: 4 3;
  }
  .lanes .gone {
    stroke: var(--bad);
  }
  .lanes .good {
    --shade: var(--good);
  }
  .lanes .bad {
    --shade: var(--bad);
  }
  .lanes .nothing {
    --shade: var(--soft);
  }
  summary {
    cursor: pointer;
    padding: 0.25rem 0;
  }
  footer {
    font-size: 0.875rem;
  }
  @media print {
    body {
      background: none;
    }
    details {
      display: block;
    }
  }
</style>`
