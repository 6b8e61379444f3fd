import { memoizeByObject } from '../../core/memoize.ts'
import { type QuantityWords, wholeWords } from '../../language/quantity-words.ts'
import type { StatementWords } from '../../language/statement-words.ts'
import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import { withoutHyphens } from '../draw/wrap.ts'
import { joinedFault } from './check-joined.ts'
import { andMore, type ReadingFault } from './reading-fault.ts'
import { datumOf, rowFinder } from './rows-drawn.ts'

type ShareWords = StatementWords['shares']

/** What the texts of a drawing are held against. */
export interface Sources {
  readonly rows: readonly ChartRow[]
  /** Numbers in words that the spec has of its own, such as a name with one. */
  readonly written: () => ReadonlySet<string>
  readonly quantities: QuantityWords
}

/**
 * Texts that say something else than the data: a number that is no figure of their row in a form in which it is
 * shown, the name of another row, or a label of an axis or legend that is not that of its place.
 */
export function untrueTexts(items: readonly DrawnItem[], sources: Sources): ReadingFault[] {
  const texts = items.filter(({ text }) => text !== undefined && text !== '')
  return [...markFaults(texts, sources), ...texts.flatMap((item) => labelFault(item, sources) ?? [])]
}

function markFaults(texts: readonly DrawnItem[], { rows, written, quantities }: Sources): ReadingFault[] {
  const rowOf = rowFinder(rows)
  const ofAll = new Set(rows.flatMap(numbersOf))
  const names = new Set(rows.flatMap(namesOf))
  return texts.flatMap((item): ReadingFault[] => {
    const { text = '', mark } = item
    if (mark.role !== 'mark') return []
    const row = rowOf(datumOf(item))
    const figures = row === undefined ? ofAll : new Set(numbersOf(row))
    const foreign = numbersIn(text).find((number) => !figures.has(number) && !written().has(number))
    if (foreign !== undefined)
      return [fault(item, 'calculated-text', (says) => `${says} has a number that is no figure of its row`)]
    const joined = row === undefined ? undefined : joinedFault(text, row, quantities)
    if (joined !== undefined) return [fault(item, 'calculated-text', (says) => `${says} ${joined}`)]
    const name = plain(text)
    if (row === undefined || !names.has(name) || namesOf(row).includes(name)) return []
    return [fault(item, 'wrong-label', (says) => `${says} names another row than its own`)]
  })
}

function fault({ text, mark }: DrawnItem, rule: string, tell: (says: string) => string): ReadingFault {
  return {
    rule,
    mark,
    channels: ['text'],
    weight: 0,
    tell: (others) => tell(`the text “${text}”${andMore(others)}`),
    hint: 'show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
  }
}

/** Every number of a row in the forms in which it is shown, as digits. */
const numbersOf = memoizeByObject((row: ChartRow): readonly string[] =>
  Object.values(row).flatMap((value) =>
    [value].flat().flatMap((each) => (typeof each === 'string' ? numbersIn(each) : [])),
  ),
)

/** The numbers in a text as digits alone, since signs between them differ from language to language. */
export function numbersIn(text: string): string[] {
  return Array.from(text.matchAll(/\p{Nd}(?:[.,'’\u00a0\u202f]?\p{Nd})*/gu), ([number]) =>
    number.replace(/[^\p{Nd}]/gu, '').replace(/^0+(?=.)/, ''),
  )
}

const namesOf = memoizeByObject((row: ChartRow): readonly string[] =>
  [row.answerLabel, row.groupLabel, row.waveLabel, row.questionLabel].flatMap((name) =>
    name === null ? [] : plain(name),
  ),
)

export function plain(text: string): string {
  return withoutHyphens(text).replace(/\s+/g, ' ').trim().toLowerCase()
}

const LABELS = ['axis-label', 'legend-label']

/** A label of an axis or legend that does not say what it stands at. */
function labelFault(
  item: DrawnItem,
  {
    quantities: {
      statements: { shares },
    },
  }: Sources,
): ReadingFault | undefined {
  const { text = '', mark } = item
  const { value, label } = datumOf(item)
  if (!LABELS.includes(mark.role) || typeof label !== 'string' || isLabel(plain(text), label, value, shares))
    return undefined
  return {
    ...fault(item, 'wrong-label', (says) => `${says} stands where “${label}” belongs`),
    kind: 'label',
    hint: 'show `datum.label`; an axis of shares may say where none, half and all are',
  }
}

function isLabel(text: string, label: string, value: unknown, shares: ShareWords): boolean {
  const wanted = plain(label)
  if (text.includes(wanted) && numbersIn(text).length === numbersIn(wanted).length) return true
  const numbers = numbersIn(text)
  const known = [...numbersIn(label), ...numbersIn(String(value))]
  if (numbers.length > 0) return numbers.every((number) => known.includes(number))
  const said = endsIn(shares).find(([, words]) => words.test(text))
  return said !== undefined && said[0] === value
}

const endsIn = memoizeByObject(({ none, half, all }: ShareWords) =>
  (
    [
      [0, none],
      [0.5, half],
      [1, all],
    ] as const
  ).map(([value, words]) => [value, wholeWords(words, 'iu')] as const),
)
