/** Charts, tables and key figures. On a small screen a shade at its edge tells that a drawing goes on there. */
export const exhibitsCss = `
.exhibit { margin: calc(var(--block) * 1.75) 0; padding-top: var(--paragraph); border-top: 1px solid var(--lead); clear: both }
figcaption, caption { padding: 0; text-align: left; margin-bottom: var(--paragraph); font-weight: 600; text-wrap: balance }
.exhibit-number { color: var(--lead); font-weight: 400 }
.subtitle { display: block; font-weight: 400; text-wrap: pretty }
.exhibit .note, .exhibit .download { margin: var(--paragraph) 0 0 }
.scroll { overflow-x: auto }
.drawing svg { display: block; max-width: 100%; min-width: 34rem; height: auto; overflow: visible }
svg text { font-family: var(--family) }
svg:not([fill]) { fill: var(--ink) }
table { width: 100%; border-collapse: collapse; margin: var(--block) 0; font-variant-numeric: lining-nums tabular-nums }
.exhibit table, details table { margin: 0 }
caption { padding-bottom: var(--paragraph) }
th, td { padding: calc(var(--paragraph) / 2) var(--block) calc(var(--paragraph) / 2) 0; text-align: left; vertical-align: top }
th:last-child, td:last-child { padding-right: 0 }
thead th { font-weight: 400; vertical-align: bottom }
thead { border-bottom: 1px solid var(--secondary) }
tbody tr { border-bottom: 1px solid var(--rule) }
tbody th { font-weight: 600 }
.number { text-align: right }
.scroll .number { white-space: nowrap }
.middle { text-align: center }
.description { display: block; font-weight: 400; hyphens: auto }
.frequencies .number { width: 1%; white-space: nowrap }
.bar { width: 13rem }
.bar svg { display: block; width: 13rem; height: 0.75rem; margin-top: calc((1lh - 0.75rem) / 2) }
.bar .whole { fill: var(--tint) }
.bar .part { fill: var(--secondary) }
details { margin-top: var(--paragraph) }
summary {
  display: inline-block; padding: 0.25rem 0; color: var(--lead); cursor: pointer;
  text-decoration: underline 1px; text-underline-offset: 0.2em;
}
summary::before { content: "+" / ""; display: inline-block; width: 1.2em }
details[open] > summary::before { content: "\\2212" / "" }
details .plain { max-width: var(--text); margin-top: calc(var(--paragraph) / 2) }
.plain tbody th { font-weight: 400 }
.download a { display: inline-block; padding: 0.25rem 0 }
.small-print table, .setting-small table { font-size: var(--small); line-height: var(--small-leading) }
.small-print :is(th, td), .setting-small :is(th, td) { padding-block: calc(var(--paragraph) / 8) }
.key-figures { margin: 0; padding: 0; list-style: none }
.key-figures p { margin: 0 }
.key-figures strong {
  display: block; color: var(--lead); font-size: var(--heading1); font-weight: 300; line-height: var(--heading1-leading);
}
.key-figures .of { display: block }
section > .key-figures { margin: var(--section) 0 }
section > .key-figures > li { padding: var(--block) 0 var(--section); border-top: 1px solid var(--lead) }
section > .key-figures strong { font-size: var(--display); line-height: 1 }
section > .key-figures .of { margin: 0.25rem 0 var(--paragraph) }
section > .key-figures .words { font-size: var(--quote); font-weight: 300; line-height: var(--quote-leading) }
@media (max-width: 32rem) {
  .drawing {
    background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
      linear-gradient(to right, var(--rule), transparent) left / 0.75rem 100% no-repeat scroll,
      linear-gradient(to left, var(--rule), transparent) right / 0.75rem 100% no-repeat scroll;
  }
  .bar { display: none }
  th, td { padding-right: 0.75rem }
  .plain :is(th, td), .setting-small :is(th, td) { padding-right: 0.4rem }
  .frequencies .number { white-space: normal }
  tbody th { hyphens: auto }
  .frequencies tbody th { overflow-wrap: anywhere }
}
`
