import fc from 'fast-check'

const DUTCH = [
  ...['gemeente', 'de', 'een', 'samenwerking', 'onderzoeksresultaten', 'wijkverpleegkundige', 'POH-jeugd'],
  ...['in', 'zorg', 'participatiesamenleving', '2024-2025', 'één', '“citaat”', 'm²', 'e-mail'],
]
/** Wider than most columns. */
const COMPOUND = 'arbeidsongeschiktheidsverzekeringsmaatschappij'
const ADDRESS = 'https://adres/'
/** One of the document's two fonts has each of them. */
const SYMBOLS = ['☃', '✈', '❤\uFE0F', '😀', '😎', '(😀)', 'goed😀zo', '🐭', 'Ελλάδα', 'Україна']
const RIGHT_TO_LEFT = [
  'שלום',
  'עולם',
  'בית־ספר',
  'שָׁלוֹם',
  'مرحبا',
  'الإسلام',
  'مُحَمَّد',
  '٣٤',
  'ב2024',
  'abcשלום',
  'سلام-12',
]
const COMBINED = ['e\u0301e\u0301n', 'coo\u0308rdinatie', 'A\u030A', 'h\u0323', 'x\u0301\u0323', 'я\u0301']
/** With marks that do not show, and spaces at which no line ends. */
const JOINED = [
  'art.\u00A012',
  'ge\u00ADmeen\u00ADte\u00ADraad',
  'in\u200Bwoner',
  '1\u00A0000\u00A0000',
  '\u00AD',
  'a\u2011b',
]

/** A word of any kind that a document may hold. */
export const randomWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...DUTCH) },
  { weight: 1, arbitrary: fc.constantFrom(COMPOUND, ADDRESS) },
  { weight: 2, arbitrary: fc.constantFrom(...SYMBOLS) },
  { weight: 2, arbitrary: fc.constantFrom(...RIGHT_TO_LEFT) },
  { weight: 1, arbitrary: fc.constantFrom(...COMBINED) },
  { weight: 2, arbitrary: fc.constantFrom(...JOINED) },
)

/** Characters that neither of the document's fonts has. */
export const unknownCharacter: fc.Arbitrary<string> = fc.constantFrom('漢', '👍', '🎉', 'ก', '𐍈')

/** How often a long address holds the tag of its text. */
const TAGS_OF_ADDRESS = 12

/** A word that tells by its tag whose it is on every line that it reaches, unless it is too wide for most. */
export function tagged(tag: string, word: string): string {
  if (word === ADDRESS) return `https://${`${tag}/`.repeat(TAGS_OF_ADDRESS)}`
  return word === COMPOUND ? word : `${tag}\u00A0${word}`
}

/** How many tags stand in words. */
export function countTags(words: readonly string[]): number {
  const counts = words.map((word) => tagged('#', word).split('#').length - 1)
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Words of which every line has a tag, up to the last. */
export function allTagged(words: readonly string[]): string[] {
  return [...words.filter((word) => word !== COMPOUND), 'slot']
}
