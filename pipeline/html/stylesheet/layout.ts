import type { Theme } from '../../../schemas/types.ts'
import { gridOf } from '../../layout/grid.ts'
import { rem } from './lengths.ts'

/** White beside the column on a screen that has little room, in rem. */
const EDGE = 1.25

/** Where everything stands: one column, and on a wide screen or on paper the margin column beside it. */
export function layoutCss(theme: Theme): string {
  const { side } = theme.page
  const room = `calc(var(--margin) + var(--gutter))`
  const wide = `calc(${Number.parseFloat(rem(gridOf(theme).width))}rem + ${2 * EDGE}rem)`
  return `
.column { max-width: calc(var(--text) + ${2 * EDGE}rem); margin: 0 auto; padding: 0 ${EDGE}rem }
.cover { color: var(--paper); background: var(--lead); padding: clamp(3rem, 12vh, 8rem) 0 clamp(2rem, 6vh, 4rem) }
.cover h1 {
  font-size: clamp(2.1rem, 1rem + 5vw, var(--display)); font-weight: 300; line-height: var(--display-leading);
  text-wrap: balance; max-width: 18em;
}
.cover h1::before {
  content: ""; display: block; width: 4.5rem; height: 4px; margin-bottom: var(--section); background: var(--warmTint);
}
.cover-subtitle { margin-top: var(--block); font-size: var(--heading2); line-height: var(--heading2-leading) }
.cover-drawing { margin-top: var(--section) }
.cover-drawing svg { display: block; max-width: 100%; height: auto; overflow: visible }
.imprint { margin: clamp(3rem, 12vh, 8rem) 0 0 }
.contents { padding-top: var(--sink) }
.contents ol { margin: 0; padding: 0; list-style: none }
.contents > ol > li { padding: calc(var(--paragraph) * 0.75) 0; border-top: 1px solid var(--rule) }
.contents > ol > li > a { color: var(--lead); font-weight: 600 }
.contents a {
  display: flex; justify-content: space-between; gap: var(--gutter); padding: calc(var(--paragraph) / 4) 0;
  color: var(--ink); text-decoration: none;
}
.contents a:hover span:first-child { text-decoration: underline }
.contents .page { font-weight: 400; font-variant-numeric: tabular-nums }
.contents .note { margin-top: var(--paragraph) }
main > section { padding-top: var(--sink) }
main { padding-bottom: var(--sink) !important }
main > section::after { content: ""; display: block; clear: both }
.margin { margin: var(--block) 0; padding: calc(var(--paragraph) / 2) 0 0; border-top: 2px solid var(--lead) }
.colophon { padding-top: var(--section); padding-bottom: var(--sink); font-size: var(--small); line-height: var(--small-leading) }
.colophon::before { content: ""; display: block; border-top: 1px solid var(--rule); margin-bottom: var(--block) }
.colophon dt { color: var(--secondary); letter-spacing: var(--letter-spacing) }
.colophon dd { margin-bottom: var(--paragraph) }
@media print, (min-width: ${Number.parseFloat(rem(gridOf(theme).width)) + 2 * EDGE}rem) {
  .column { max-width: ${wide}; padding-${side}: calc(${room} + ${EDGE}rem) }
  .cover .column { padding-${side}: ${EDGE}rem }
  .exhibit { margin-${side}: calc(-1 * ${room}) }
  .margin {
    float: ${side}; clear: ${side}; width: var(--margin); margin: 0.3rem 0 var(--block);
    margin-${side}: calc(-1 * ${room});
  }
  .key-figures { margin-${side}: calc(-1 * ${room}); clear: both }
  .key-figures > li {
    display: grid; column-gap: var(--gutter); align-items: first baseline;
    grid-template-columns: ${side === 'left' ? 'var(--margin) var(--text)' : 'var(--text) var(--margin)'};
  }
  .key-figures > li > .figure { grid-row: 1; grid-column: ${side === 'left' ? 1 : 2} }
  .key-figures > li > p + p { grid-row: 1; grid-column: ${side === 'left' ? 2 : 1} }
  .key-figures .of { margin-bottom: 0 }
  .exhibit :is(.exhibit, .margin), .callout :is(.exhibit, .margin), .notes :is(.exhibit, .margin) {
    float: none; width: auto; margin-${side}: 0;
  }
}
`
}
