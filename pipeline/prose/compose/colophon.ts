import type { Results } from '../../analysis/results.ts'
import { isReported } from '../../language/phrase.ts'
import type { ColophonEntry, OtherNumber } from '../document.ts'

/** What the back page says: how to cite the report, when it was made and appeared, its version, where its data are. */
export function colophonOf(results: Results): ColophonEntry[] {
  const { wave, language } = results
  const { cite, fieldwork, published, version, data, dataText } = language.words.colophon
  const entries = {
    cite: [cite, citation(results)],
    fieldwork: [fieldwork, language.period(wave.fieldwork.start, wave.fieldwork.end)],
    published: [published, language.date(wave.published)],
    version: [version, `${wave.version}`],
    data: [data, dataText],
  } as const
  return Object.entries(entries).map(([name, [label, text]]) => ({
    label,
    text,
    traceId: `colophon/${name}`,
  }))
}

/** The numbers of the back page, which are no findings. */
export function numbersIn(entries: readonly ColophonEntry[]): OtherNumber[] {
  return entries
    .map(({ text, traceId }) => ({ traceId, text, reason: 'on the back page' }))
    .filter(isReported)
}

/** "Publisher (2017). Title: subtitle." */
function citation({ wave, study }: Results): string {
  const title = [wave.title, ...(wave.subtitle === undefined ? [] : [wave.subtitle])].join('. ')
  return `${study.publisher} (${wave.published.slice(0, 4)}). ${title}.`
}
