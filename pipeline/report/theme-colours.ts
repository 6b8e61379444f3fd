import type { Theme } from '../../schemas/types.ts'
import { hexOf, rgbOf } from '../core/colours/contrast.ts'
import { InputError, type Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

type Palette = Pick<Theme, 'colours' | 'series' | 'sequence'>
type Path = readonly (string | number)[]

/**
 * A theme with every colour as `#RRGGBB`, in whatever form it was written.
 *
 * @throws InputError with all values that are not colours, or that are translucent
 */
export function withPlainColours(theme: Theme, document: JsonDocument): Theme {
  const problems: Problem[] = []
  const plain = (path: Path, text: string): string => {
    const colour = rgbOf(text)
    if (colour !== undefined && colour.alpha === undefined) return hexOf(colour)
    problems.push(
      document.problem(path, {
        rule: 'theme-colour',
        message: `\`${text}\` ${colour === undefined ? 'is not a colour' : 'is not opaque'}`,
        expected: 'a CSS colour such as `#0B5563`, `teal` or `hsl(190 80% 22%)`',
      }),
    )
    return text
  }
  const palette = ({ colours, series, sequence }: Palette, path: Path): Palette => ({
    colours: mapValues(colours, (text, name) => plain([...path, 'colours', name], text)),
    series: series.map((text, index) => plain([...path, 'series', index], text)),
    sequence: sequence.map((text, index) => plain([...path, 'sequence', index], text)),
  })
  const result = { ...theme, ...palette(theme, []), dark: palette(theme.dark, ['dark']) }
  if (problems.length > 0) throw new InputError(problems)
  return result
}

function mapValues<Name extends string>(
  values: Readonly<Record<Name, string>>,
  change: (value: string, name: Name) => string,
): Record<Name, string> {
  const entries = Object.entries(values) as [Name, string][]
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value, name)])) as Record<
    Name,
    string
  >
}
