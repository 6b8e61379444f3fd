import type { Theme } from '../../../schemas/types.ts'

type Colours = Pick<Theme, 'colours' | 'series' | 'sequence'>

/**
 * The theme's colours as custom properties, light and dark. The cover keeps its light colours on a dark screen too,
 * and so does paper: their ground is their own.
 */
export function paletteCss(theme: Theme): string {
  const light = propertiesOf(theme)
  return `
:root, .cover {${light}
}
@media screen and (prefers-color-scheme: dark) {
:root {${propertiesOf(theme.dark)}
}
}
${drawingColours(theme)}`
}

function propertiesOf(colours: Colours): string {
  return namesOf(colours)
    .map(([name, colour]) => `\n  --${name}: ${colour};`)
    .join('')
}

/** "lead", "series-1" */
function namesOf({ colours, series, sequence }: Colours): (readonly [name: string, colour: string])[] {
  return [
    ...Object.entries(colours),
    ...series.map((colour, index) => [`series-${index + 1}`, colour] as const),
    ...sequence.map((colour, index) => [`sequence-${index + 1}`, colour] as const),
  ]
}

/** Drawings have the light colours in them; here each follows the page. A colour with two names takes the first. */
function drawingColours(theme: Theme): string {
  const names = namesOf(theme)
  return names
    .filter(([, colour], index) => names.findIndex(([, other]) => same(other, colour)) === index)
    .flatMap(([name, colour]) =>
      ['fill', 'stroke', 'stop-color'].map(
        (property) => `[${property}="${colour}" i] { ${property}: var(--${name}) }`,
      ),
    )
    .join('\n')
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
