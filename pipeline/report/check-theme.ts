import type { Theme } from '../../schemas/types.ts'
import { differenceBetween, SIGHTS } from '../core/colours/colour-blind.ts'
import { contrastOf, knownRgb, luminanceOf, ratioText } from '../core/colours/contrast.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

type Palette = Pick<Theme, 'colours' | 'series' | 'sequence'>
type Path = readonly (string | number)[]

/** WCAG 2.2, success criterion 1.4.3: contrast of text. All text of the theme counts as small. */
const TEXT_CONTRAST = 4.5
/** WCAG 2.2, success criterion 1.4.11: contrast of what is needed to understand a graphic. */
const GRAPHIC_CONTRAST = 3
/**
 * In CIE76. The smallest difference that can be seen side by side is 2.3 (Mahy et al., 1994), and the colours of a
 * chart are further apart.
 */
const SERIES_DIFFERENCE = 10

/**
 * Whether a theme's colours can be read, on paper and on a dark screen. Contrast is symmetric, so text in the paper
 * colour on the lead is covered by the lead on paper. Rules are decoration and may be faint. Light steps of a
 * sequence need an outline, which is checked in every drawn chart; here they only need to rise or fall, so that
 * their order shows in grey.
 */
export function themeProblems(theme: Theme, document: JsonDocument): readonly Problem[] {
  return [...paletteProblems(theme, [], document), ...paletteProblems(theme.dark, ['dark'], document)]
}

function paletteProblems(palette: Palette, path: Path, document: JsonDocument): Problem[] {
  return [
    ...textProblems(palette, path, document),
    ...seriesProblems(palette, path, document),
    ...sequenceProblems(palette, path, document),
  ]
}

const TEXTS = ['ink', 'secondary', 'lead', 'accent'] as const
const GROUNDS = ['paper', 'tint', 'warmTint'] as const

function textProblems({ colours }: Palette, path: Path, document: JsonDocument): Problem[] {
  return TEXTS.flatMap((text) =>
    GROUNDS.flatMap((ground) => {
      const contrast = contrastOf(knownRgb(colours[text]), knownRgb(colours[ground]))
      if (contrast >= TEXT_CONTRAST) return []
      return document.problem([...path, 'colours', text], {
        rule: 'theme-contrast',
        message: `text in \`${text}\` has a contrast of ${ratioText(contrast)} with \`${ground}\``,
        expected: `${ratioText(TEXT_CONTRAST)} or more`,
      })
    }),
  )
}

function seriesProblems({ series, colours }: Palette, path: Path, document: JsonDocument): Problem[] {
  return series.flatMap((colour, index) => {
    const at = [...path, 'series', index]
    const contrast = contrastOf(knownRgb(colour), knownRgb(colours.paper))
    const faint = document.problem(at, {
      rule: 'theme-contrast',
      message: `the colour ${colour} of a series has a contrast of ${ratioText(contrast)} with \`paper\``,
      expected: `${ratioText(GRAPHIC_CONTRAST)} or more`,
    })
    const next = series[index + 1]
    const alike = next === undefined ? [] : alikeTo(colour, next, [...path, 'series', index + 1], document)
    return contrast < GRAPHIC_CONTRAST ? [faint, ...alike] : alike
  })
}

/** Colours that are neighbours in the list are neighbours in a chart. */
function alikeTo(colour: string, next: string, at: Path, document: JsonDocument): Problem[] {
  return [undefined, ...SIGHTS].flatMap((sight) => {
    const difference = differenceBetween(knownRgb(colour), knownRgb(next), sight)
    if (difference >= SERIES_DIFFERENCE) return []
    const eye = sight === undefined ? 'for anyone' : `with ${sight}`
    return document.problem(at, {
      rule: 'theme-colours-alike',
      message: `${next} is hard to distinguish from ${colour} before it ${eye}: a difference of ${difference.toFixed(1)}`,
      expected: `a difference of ${SERIES_DIFFERENCE} or more in CIE L*a*b*`,
      hint: 'make one lighter, or change the order',
    })
  })
}

function sequenceProblems({ sequence }: Palette, path: Path, document: JsonDocument): Problem[] {
  const steps = sequence.map((colour) => luminanceOf(knownRgb(colour)))
  const isRising = (steps[1] ?? 0) > (steps[0] ?? 0)
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]
    if (before === undefined || (isRising ? step > before : step < before)) return []
    return document.problem([...path, 'sequence', index], {
      rule: 'theme-sequence',
      message: `${sequence[index]} breaks the order after ${sequence[index - 1]}: in grey print it is lost`,
      expected: `each colour ${isRising ? 'lighter' : 'darker'} than the one before it`,
    })
  })
}
