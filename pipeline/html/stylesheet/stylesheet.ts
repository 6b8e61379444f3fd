import type { Theme } from '../../../schemas/types.ts'
import { gridOf } from '../../layout/grid.ts'
import type { WebFonts } from '../../report/report.ts'
import { exhibitsCss } from './exhibits.ts'
import { cssString, fontFacesCss } from './fonts.ts'
import { layoutCss } from './layout.ts'
import { rem } from './lengths.ts'
import { paletteCss } from './palette.ts'
import { printCss } from './print.ts'
import { textCss } from './text.ts'

/** The whole style sheet of a page, from the theme. */
export function styleSheet(theme: Theme, webFonts?: WebFonts): string {
  const fonts = webFonts === undefined ? '' : fontFacesCss(theme.font.name, webFonts)
  return [
    ...[fonts, paletteCss(theme), measuresCss(theme, webFonts !== undefined)],
    ...[textCss, exhibitsCss, layoutCss(theme), printCss(theme)],
  ].join('\n')
}

/** Type and space of the theme as custom properties. */
function measuresCss(theme: Theme, hasFonts: boolean): string {
  const { font, type, space } = theme
  const { letterSpacing, ...styles } = type
  const sizes = Object.entries(styles).flatMap(([name, { size, leading }]) => [
    `--${name}: ${rem(size)};`,
    `--${name}-leading: ${Number((leading / size).toFixed(4))};`,
  ])
  const { text, gutter, sink } = theme.page
  const margin = gridOf(theme).width - text - gutter
  const lengths = { ...space, text, gutter, margin, sink }
  return `
:root {
  --family: ${hasFonts ? `${cssString(font.name)}, ` : ''}system-ui, sans-serif;
  --letter-spacing: ${Number((letterSpacing / type.small.size).toFixed(4))}em;
  ${[...sizes, ...Object.entries(lengths).map(([name, points]) => `--${name}: ${rem(points)};`)].join('\n  ')}
}`
}
