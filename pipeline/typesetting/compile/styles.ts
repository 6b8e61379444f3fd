import type { Fonts } from '../document-info.ts'
import type { TextStyle } from '../inlines.ts'
import type { StructureElement } from '../structure.ts'
import { faceIn } from '../text/family.ts'
import type { Hyphenated } from '../text/hyphenation.ts'
import type { Look } from '../text/look.ts'
import { Paragraph, type Setting, type StyledText } from '../text/paragraph.ts'

/** The properties of a text that its paragraph's style does not have. */
type Own = Partial<Pick<Look, 'link' | 'language' | 'element' | 'isRaised' | 'isLeader'>>

/** The size of a raised number, relative to the text around it. */
const RAISED_SIZE = 0.58

/** OpenType features; the same look always has the same list. */
const FEATURES = {
  tabular: { usual: ['tnum'], small: ['tnum', 'smcp'] },
  proportional: { usual: ['pnum'], small: ['pnum', 'smcp'] },
} as const

/** Makes the looks of a document's texts. Texts that look alike and belong together share one, and become one run. */
export class Styles {
  readonly #fonts: Fonts
  readonly #hyphenated: Hyphenated
  readonly #looks = new Map<StructureElement | undefined, Map<string, Look>>()

  /** @param hyphenated the language of the document and its hyphenation */
  constructor(fonts: Fonts, hyphenated: Hyphenated) {
    this.#fonts = fonts
    this.#hyphenated = hyphenated
  }

  lookOf(style: TextStyle, own: Own = {}): Look {
    const known = this.#looks.get(own.element) ?? new Map<string, Look>()
    this.#looks.set(own.element, known)
    const key = keyOf(style, own)
    const look = known.get(key) ?? this.#makeLook(style, own)
    known.set(key, look)
    return look
  }

  /** A paragraph of one line in one look: a number, or a line in a margin. */
  line(text: Omit<StyledText, 'look'>, style: TextStyle, how: Partial<Setting> = {}): Paragraph {
    return this.paragraph([{ ...text, look: this.lookOf(style) }], style, { isHyphenated: false, ...how })
  }

  paragraph(texts: readonly StyledText[], style: TextStyle, how: Partial<Setting>): Paragraph {
    return new Paragraph(texts, {
      leading: style.leading,
      baseline: this.#baselineOf(style),
      align: style.align ?? 'left',
      ...this.#hyphenated,
      isHyphenated: true,
      isBalanced: style.balanced === true,
      ...how,
    })
  }

  /**
   * The distance from the top of a line. Half of the leading's white space is above and half is below text in the
   * paragraph's own size and font, so that runs in another font do not move the line.
   */
  #baselineOf({ leading, size, bold, italic }: TextStyle): number {
    const { ascender, descender } = faceIn(this.#fonts, { bold, italic })
    return (leading + ((ascender + descender) / 1000) * size) / 2
  }

  #makeLook(style: TextStyle, own: Own): Look {
    const { size, colour, figures = 'proportional', smallCapitals = false, letterSpacing = 0 } = style
    const { fallback } = this.#fonts
    return {
      face: faceIn(this.#fonts, style),
      fallback: fallback === undefined ? undefined : faceIn(fallback, style),
      size: own.isRaised === true ? size * RAISED_SIZE : size,
      colour,
      features: FEATURES[figures][smallCapitals ? 'small' : 'usual'],
      letterSpacing,
      isRaised: false,
      isLeader: false,
      link: undefined,
      language: undefined,
      element: undefined,
      ...own,
    }
  }
}

function keyOf(style: TextStyle, { link, language, isRaised, isLeader }: Own): string {
  const { size, colour, bold, italic, light, figures, smallCapitals, letterSpacing } = style
  const to = link === undefined ? '' : 'url' in link ? `url ${link.url}` : `target ${link.target}`
  return [
    size,
    colour,
    bold,
    italic,
    light,
    figures,
    smallCapitals,
    letterSpacing,
    language,
    isRaised,
    isLeader,
    to,
  ].join()
}
