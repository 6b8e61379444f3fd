import type { Theme } from '../../../schemas/types.ts'

/** How much larger the words on the cover's figure are where it shrinks to a narrow screen. */
const GROWTH = 1.7

/** Drawings have their sizes of type in them; on a narrow screen those of the theme grow on the cover. */
export function coverTextsCss({ type }: Theme): string {
  const { letterSpacing, ...styles } = type
  const sizes = [...new Set(Object.values(styles).map(({ size }) => size))]
  const rules = sizes.map(
    (size) =>
      `  .cover-drawing [font-size="${size}px"] { font-size: ${Number((size * GROWTH).toFixed(2))}px }`,
  )
  return `@media screen and (max-width: 32rem) {\n${rules.join('\n')}\n}`
}
