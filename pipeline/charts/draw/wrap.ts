/** The width of a text. */
type WidthOf = (text: string) => number

/**
 * Breaks a text at its spaces into as few lines as a width needs, all about equally long. A word that is wider than
 * that is broken too: after a hyphen or slash of its own, or with a hyphen before a consonant and a vowel, where
 * most syllables begin. Charts have no hyphenation by language.
 *
 * @param width in the unit of `widthOf`
 */
export function wrapText(text: string, width: number, widthOf: WidthOf): readonly string[] {
  const parts = text.split(' ').flatMap((word) => partsOf(word, width, widthOf))
  const space = widthOf(' ')
  const fewest = fill(parts, space, width).length
  let [narrow, wide] = [0, width]
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2
    if (fill(parts, space, middle).length > fewest) narrow = middle
    else wide = middle
  }
  return fill(parts, space, wide)
}

/** The text as one line again, without the hyphens at line ends and without its own, which look the same. */
export function withoutHyphens(text: string): string {
  return text.replace(/([-/\u00AD\u2010\u2013])\s+/g, '$1').replace(/[-\u00AD]/g, '')
}

/** A word, or a part of one that ends its line. */
interface WordPart {
  readonly text: string
  readonly width: number
  readonly endsLine: boolean
}

/** Fills lines up to a width; a part that is wider gets its own line. */
function fill(parts: readonly WordPart[], space: number, limit: number): string[] {
  const lines: WordPart[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last === undefined || last.endsLine || last.width + space + part.width > limit) lines.push(part)
    else
      lines[lines.length - 1] = {
        text: `${last.text} ${part.text}`,
        width: last.width + space + part.width,
        endsLine: part.endsLine,
      }
  }
  return lines.map(({ text }) => text)
}

/** A word in parts that fit the width, each but the last with a hyphen at the end. */
function partsOf(word: string, width: number, widthOf: WidthOf): WordPart[] {
  const parts: WordPart[] = []
  let rest = lettersOf(word)
  while (rest.length > 1 && widthOf(rest.join('')) > width) {
    const at = breakIn(rest, width, widthOf)
    const text = withHyphen(rest.slice(0, at))
    parts.push({ text, width: widthOf(text), endsLine: true })
    rest = rest.slice(at)
  }
  const last = rest.join('')
  return [...parts, { text: last, width: widthOf(last), endsLine: false }]
}

/** After how many letters to break a word: as many as fit, preferably at a break of its own or of a syllable. */
function breakIn(letters: readonly string[], width: number, widthOf: WidthOf): number {
  const fits = (at: number) => widthOf(withHyphen(letters.slice(0, at))) <= width
  let most = 1
  while (most + 1 < letters.length && fits(most + 1)) most += 1
  const places = letters.flatMap((_, at) =>
    at >= MIN_LETTERS && at <= letters.length - MIN_LETTERS ? at : [],
  )
  const within = places.filter((at) => at <= most)
  return (
    within.findLast((at) => OWN_BREAK.test(letters[at - 1] ?? '')) ??
    within.findLast((at) => isSyllable(letters, at)) ??
    most
  )
}

/** The fewest letters on either side of a break. */
const MIN_LETTERS = 2

function isSyllable(letters: readonly string[], at: number): boolean {
  const [before = '', after = '', next = ''] = letters.slice(at - 1, at + 2)
  return /^\p{L}/u.test(before) && CONSONANT.test(after) && VOWEL.test(next)
}

const OWN_BREAK = /[-/\u2010\u2013]$/
const VOWEL = /^[aeiouy]/
const CONSONANT = /^[b-df-hj-np-tv-xz]/

function withHyphen(letters: readonly string[]): string {
  const text = letters.join('')
  return OWN_BREAK.test(text) ? text : `${text}-`
}

/** The letters of a word, each with its accents. */
function lettersOf(word: string): readonly string[] {
  return [...SEGMENTER.segment(word)].map(({ segment }) => segment)
}

/** Made once, because making it is slower than using it. */
const SEGMENTER = new Intl.Segmenter()
