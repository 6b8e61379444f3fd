import type { Theme } from '../../../schemas/types.ts'
import { gridOf } from '../../layout/grid.ts'
import { cssString } from './fonts.ts'
import { rem } from './lengths.ts'

/** White beside the column on a screen that has little room, in rem. */
const EDGE = 1.25

/** The theme's type, spaces and grid as custom properties. */
export function propertiesCss(theme: Theme, hasFonts: boolean): string {
  const { font, type, space, page } = theme
  const { letterSpacing, ...styles } = type
  const sizes = Object.entries(styles).flatMap(([name, { size, leading }]) => [
    [name, rem(size)] as const,
    [`${name}-leading`, Number((leading / size).toFixed(4))] as const,
  ])
  const lengths = Object.entries({ ...space, gutter: page.gutter, sink: page.sink })
  const properties = [
    ['family', `${hasFonts ? `${cssString(font.name)}, ` : ''}system-ui, sans-serif`],
    ['letter-spacing', `${Number((letterSpacing / type.small.size).toFixed(4))}em`],
    ...sizes,
    ...lengths.map(([name, points]) => [name, rem(points)] as const),
    ...columnsOf(theme),
  ]
  return `:root {\n${properties.map(([name, value]) => `  --${name}: ${value};`).join('\n')}\n}`
}

/** The text and its margin column; `room` is what the margin column and its gutter take on either side. */
function columnsOf(theme: Theme): (readonly [name: string, value: string | number])[] {
  const { side, text, gutter, margins } = theme.page
  const { width } = gridOf(theme)
  const isLeft = side === 'left'
  const room = 'calc(var(--margin) + var(--gutter))'
  return [
    ['edge', `${EDGE}rem`],
    ['grid', rem(width)],
    ['text', rem(text)],
    ['margin', rem(width - text - gutter)],
    ['margin-side', side],
    ['text-side', isLeft ? 'right' : 'left'],
    ['room-left', isLeft ? room : '0rem'],
    ['room-right', isLeft ? '0rem' : room],
    ['columns', isLeft ? 'var(--margin) var(--text)' : 'var(--text) var(--margin)'],
    ['margin-column', isLeft ? 1 : 2],
    ['text-column', isLeft ? 2 : 1],
    ['page-left', `${margins.left}pt`],
    ['page-right', `${margins.right}pt`],
  ]
}

/** The narrowest screen that has room for the margin column, as a media query asks, which reads no properties. */
export function wideScreen(theme: Theme): string {
  return `(min-width: ${Number.parseFloat(rem(gridOf(theme).width)) + 2 * EDGE}rem)`
}
