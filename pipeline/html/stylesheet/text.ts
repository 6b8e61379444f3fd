/** Running text: the theme's scale, and what a reader acts on. */
export const textCss = `
*, *::before, *::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
body {
  margin: 0; color: var(--ink); background: var(--paper); font-family: var(--family); font-size: var(--body);
  line-height: var(--body-leading); font-variant-numeric: lining-nums proportional-nums; hyphens: auto;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, p, ol, ul, dl, dd, figure, blockquote { margin: 0 }
h1, h2, h3, h4, h5, summary, th, .key-figures .figure { hyphens: manual }
h2 {
  color: var(--lead); font-size: clamp(1.9rem, 1.3rem + 3vw, var(--heading1)); font-weight: 300;
  line-height: var(--heading1-leading); margin-bottom: var(--section); text-wrap: balance;
}
h3 {
  color: var(--lead); font-size: var(--heading2); font-weight: 600; line-height: var(--heading2-leading);
  margin: calc(var(--block) * 1.75) 0 var(--paragraph); text-wrap: balance;
}
h4 { font-size: var(--heading3); font-weight: 600; line-height: var(--heading3-leading); margin: var(--block) 0 0 }
h5 { font-size: var(--body); font-weight: 600; font-style: italic; color: var(--secondary); margin: var(--paragraph) 0 0 }
p { margin-bottom: var(--paragraph); text-wrap: pretty }
strong { font-weight: 600 }
code { font: inherit }
sup { font-size: 0.7em; line-height: 0; font-variant-numeric: lining-nums }
a { color: var(--lead); text-decoration-thickness: 1px; text-underline-offset: 0.2em }
a:hover { text-decoration-thickness: 2px }
sup a { padding: 0.9em 0 }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
main > section > ol, main > section > ul, .ruled > ul, .ruled > ol { margin-bottom: var(--paragraph) }
ol, ul { padding-left: 1.4em }
li::marker { color: var(--secondary) }
li > p { margin-bottom: calc(var(--paragraph) / 3) }
.spread > li > p { margin-bottom: var(--paragraph); text-wrap: pretty }
hr { width: 6.5rem; margin: var(--block) 0; border: 0; border-top: 1px solid var(--rule); margin-inline: 0 auto }
blockquote, .pair { margin: var(--block) 0 }
blockquote {
  padding-left: calc(var(--block) * 0.75); border-left: 2px solid var(--accent); font-size: var(--quote);
  font-weight: 300; line-height: var(--quote-leading);
}
blockquote p:last-child, .callout p:last-child, .margin p:last-child { margin-bottom: 0 }
.callout { margin: var(--block) 0; padding: calc(var(--block) * 0.75) var(--block); background: var(--tint) }
.callout-title { margin-bottom: calc(var(--paragraph) / 4); font-weight: 600 }
.small-print, .setting-small, .margin, .notes, .note, .subtitle, .description, .download, .back, details {
  font-size: var(--small); line-height: var(--small-leading);
}
.of, thead th, .colophon dt {
  color: var(--secondary); font-size: var(--small); letter-spacing: var(--letter-spacing); line-height: var(--small-leading);
  font-variant-caps: small-caps; font-synthesis-small-caps: none;
}
.small-print p, .setting-small p { margin-bottom: calc(var(--paragraph) * 0.75) }
.setting-small h3 { margin-top: var(--block); font-size: var(--body) }
.note, .subtitle, .description, .page, .notes, .margin { color: var(--secondary) }
.setting-text > h2 + p, .setting-blocks > h2 + p { font-size: var(--quote); font-weight: 300; line-height: var(--quote-leading) }
.ruled { display: flow-root; margin-top: var(--section); padding-top: var(--paragraph); border-top: 1px solid var(--lead) }
.ruled > h3 { margin-top: 0 }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; top: 0; left: -100vw; z-index: 1; padding: 0.75rem 1.25rem; background: var(--paper) }
.skip:focus { left: 0 }
.notes {
  margin-top: var(--section); padding-top: var(--paragraph); border-top: 1px solid var(--rule);
  font-variant-numeric: tabular-nums;
}
.notes > li { margin-bottom: var(--paragraph) }
.notes p { margin-bottom: 0 }
:target { background: var(--warmTint) }
`
