import type { Theme } from '../../../schemas/types.ts'
import { gridOf } from '../../layout/grid.ts'
import { rem } from './lengths.ts'

/** White beside the column on a screen that has little room, in rem. */
const EDGE = 1.25

/** How much larger the words on the cover's figure are where it shrinks to a narrow screen. */
const COVER_GROWTH = 1.7

/** Where everything stands: one column, and on a wide screen or on paper the margin column beside it. */
export function layoutCss(theme: Theme): string {
  const { side } = theme.page
  const room = `calc(var(--margin) + var(--gutter))`
  const other = side === 'left' ? 'right' : 'left'
  const gridWidth = Number.parseFloat(rem(gridOf(theme).width))
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
@media screen and (max-width: 32rem) {
  ${coverTexts(theme)}
}
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
.margin { margin: var(--block) 0 }
.margin:not(.ruled > *) { padding-left: calc(var(--block) * 0.75); border-left: 1px solid var(--lead) }
.ruled > .margin { margin: 0 0 var(--paragraph) }
.colophon { padding: var(--sink) 0; background: var(--tint) }
.colophon dd { margin-bottom: var(--block) }
.colophon dl:last-child > dd:last-child { margin-bottom: 0 }
.colophon .on-paper { display: none }
.exhibit { margin-inline: calc((100% - min(100vw - ${2 * EDGE}rem, ${gridWidth}rem)) / 2) }
@media print, (min-width: ${gridWidth + 2 * EDGE}rem) {
  .column { max-width: ${gridWidth + 2 * EDGE}rem; padding-${side}: calc(${room} + ${EDGE}rem) }
  .cover .column { padding-${side}: ${EDGE}rem }
  .exhibit, .pair, section > .key-figures { margin-${side}: calc(-1 * ${room}); margin-${other}: 0; clear: both }
  .pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: var(--gutter) }
  .pair > blockquote { margin: 0 }
  .margin:not(.ruled > *) { padding: 0; border: 0 }
  .margin, .ruled > .margin {
    float: ${side}; clear: ${side}; width: var(--margin); margin: 0.3rem 0 var(--block);
    margin-${side}: calc(-1 * ${room});
  }
  .ruled { margin-${side}: calc(-1 * ${room}); padding-${side}: ${room} }
  .ruled > h3 { float: ${other}; width: 100% }
  .ruled > h3 + :not(.margin), .ruled > .margin + * { clear: ${other} }
  .ruled > .margin { margin-top: 0 }
  section > .key-figures > li {
    display: grid; column-gap: var(--gutter); align-items: first baseline;
    grid-template-columns: ${side === 'left' ? 'var(--margin) var(--text)' : 'var(--text) var(--margin)'};
  }
  section > .key-figures > li > .figure { grid-row: 1; grid-column: ${side === 'left' ? 1 : 2} }
  section > .key-figures > li > .words { grid-row: 1; grid-column: ${side === 'left' ? 2 : 1} }
  section > .key-figures .of { margin-bottom: 0 }
}
:is(.exhibit, .callout, .notes, li) :is(.exhibit, .pair, .margin) { float: none; width: auto; margin-inline: 0 }
`
}

/** Drawings have their sizes of type in them; those of the theme grow. */
function coverTexts({ type }: Theme): string {
  const { letterSpacing, ...styles } = type
  const sizes = [...new Set(Object.values(styles).map(({ size }) => size))]
  return sizes
    .map(
      (size) =>
        `.cover-drawing [font-size="${size}px"] { font-size: ${Number((size * COVER_GROWTH).toFixed(2))}px }`,
    )
    .join('\n  ')
}
