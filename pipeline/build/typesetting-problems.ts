import { defined } from '../core/defined.ts'
import { InputError, type Place, type Problem } from '../core/problem.ts'
import type { SourceText } from '../input/source-text.ts'
import type { ReportDocument } from '../prose/document.ts'
import { DATA_FILES } from '../study/data-files.ts'
import {
  describeFault,
  type Fault,
  type PlaceFault,
  TypesettingError,
} from '../typesetting/typesetting-error.ts'
import { placeOfLine, type SetLine } from './fault-places.ts'
import { type EditionFiles, pathOf, placeIn, textsOf } from './find-text.ts'

/** What an edition is set from. */
export interface SetEdition extends EditionFiles {
  readonly document: ReportDocument
}

/**
 * Typesets a document, and turns faults into problems of the inputs, each where its words stand.
 *
 * @throws InputError with faults such as a character that the font lacks
 */
export async function settingFrom<T>(edition: SetEdition, set: () => Promise<T>): Promise<T> {
  try {
    return await set()
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error
    const texts = await textsOf(edition)
    throw new InputError(await Promise.all(error.faults.map((fault) => toProblem(fault, edition, texts))))
  }
}

/** A fault whose place is not known is told at the start of the wave's own file. */
async function toProblem(fault: Fault, edition: SetEdition, texts: readonly SourceText[]): Promise<Problem> {
  const place = await placeOf(fault, edition, texts)
  const hint = hintFor(fault)
  const message = describeFault(withoutOthersWords(fault, place))
  const finding = { rule: fault.kind, message, ...defined({ hint }) }
  if (place !== undefined) return { ...place, ...finding }
  const { themeFile } = edition.report
  if (fault.kind === 'running-head-without-room' && themeFile !== undefined)
    return themeFile.problem(['page', 'margins', 'top'], finding)
  return { file: pathOf(edition, 'wave'), line: 1, column: 1, ...finding }
}

async function placeOf(
  fault: Fault,
  edition: SetEdition,
  texts: readonly SourceText[],
): Promise<Place | undefined> {
  if (isOfLine(fault)) return placeOfLine(fault, edition, texts)
  if (fault.kind === 'table-too-wide') return placeOfLine(lineIn(fault, edition), edition, texts)
  const words = writtenWords(fault)
  return words === undefined ? undefined : placeIn(texts, words)
}

/** A line of a table that leads to its place. */
function lineIn(
  { text, traceIds }: Extract<Fault, { kind: 'table-too-wide' }>,
  { document: { figures, others } }: SetEdition,
): SetLine {
  const known = new Set([...figures, ...others].map(({ traceId }) => traceId))
  return { text, traceId: traceIds.find((id) => known.has(id)) }
}

type LineFault = PlaceFault | (Fault & { readonly kind: 'taller-than-page' })

function isOfLine(fault: Fault): fault is LineFault {
  return 'page' in fault || fault.kind === 'taller-than-page'
}

/** The fault without a text that may not be the template's: a quote may not reach a log. */
function withoutOthersWords(fault: Fault, place: Place | undefined): Fault {
  const isQuote = place?.file.endsWith(DATA_FILES.quotes.name) === true
  if (isOfLine(fault)) return isQuote ? { ...fault, text: 'a quote' } : fault
  const isOwn = place !== undefined && !isQuote && fault.kind !== 'missing-glyph'
  return 'text' in fault && !isOwn ? { ...fault, text: '' } : fault
}

/** The words with the fault as an input has them; undefined when they are not known. */
function writtenWords(fault: Fault): string | undefined {
  switch (fault.kind) {
    case 'missing-glyph':
      return fault.character
    case 'skipped-level':
      return `${'#'.repeat(fault.level)} ${fault.heading}`
    case 'irregular-table':
      return `| ${fault.text} |`
    case 'aside-without-room':
      return fault.text
    default:
      return undefined
  }
}

function hintFor(fault: Fault): string | undefined {
  switch (fault.kind) {
    case 'missing-glyph':
      return 'write it in characters that the theme’s font has'
    case 'skipped-level':
      return `write it with \`${'#'.repeat(fault.above + 1)}\``
    case 'running-head-without-room':
      return 'give the theme a larger top margin or a smaller `space.section`'
    case 'footer-without-room':
      return 'give the theme a larger bottom margin or a smaller `space.section`'
    case 'text-overlaps':
    case 'text-off-page':
      return 'make it shorter'
    case 'text-too-small':
      return 'show less in this chart'
    case 'taller-than-page':
      return 'give the theme smaller type or a larger page'
    case 'table-too-wide':
      return 'show less in it, or make rows of its columns'
    case 'aside-without-room':
      return 'write less in the margin beside one block'
    default:
      return undefined
  }
}
