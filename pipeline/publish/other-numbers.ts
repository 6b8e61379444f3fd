import type { ResultsFile } from '../../schemas/types.ts'
import type { Place } from '../core/problem.ts'
import type { ReportDocument } from '../prose/document.ts'
import type { OwnNumber, TracedPages } from '../typesetting/traced-pages.ts'

type Other = ResultsFile['others'][number]

/** The numbers of a report that are not findings: first those in its text, then those that typesetting adds. */
export function otherNumbers(
  { others }: ReportDocument,
  placed: TracedPages,
  at: (place: Place) => string,
): Other[] {
  const written = others.map(({ traceId, text, reason, place }) => ({
    text,
    pages: [...(placed.byTraceId.get(traceId) ?? [])],
    is: reason,
    ...(place === undefined ? {} : { at: at(place) }),
  }))
  return [...written, ...ownNumbers(placed)]
}

/** One entry per text, with all its pages. */
function ownNumbers({ ownNumbers }: TracedPages): Other[] {
  const entries = new Map<string, { text: string; pages: number[]; is: string }>()
  for (const { kind, text, page } of ownNumbers) {
    const key = `${kind} ${text}`
    const entry = entries.get(key) ?? { text, pages: [], is: OWN[kind] }
    if (entry.pages.at(-1) !== page) entry.pages.push(page)
    entries.set(key, entry)
  }
  return [...entries.values()]
}

const OWN: Readonly<Record<OwnNumber['kind'], string>> = {
  page: 'the number of the page',
  contents: 'the number of a page, in the contents',
  reference: 'the number of a page that is referred to',
  footnote: 'the number of a footnote',
  list: 'the number of an item in a list',
}
