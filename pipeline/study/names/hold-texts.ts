import type { Finding, Place, Problem } from '../../core/problem.ts'
import type { JsonDocument } from '../../input/json.ts'
import { SourceText } from '../../input/source-text.ts'
import type { Found, ListedName, NameGuard } from '../names.ts'

/** What is said of a listed name, without the name. */
export function listedName({ file, line }: ListedName, where: string, hint: string): Finding {
  return { rule: 'listed-name', message: `the name on line ${line} of ${file} appears in ${where}`, hint }
}

const HINT =
  'write what it is instead; if it is public as well, such as the name of a region, give it `yes` in the column `public`'

/** Keys whose values are words of the program or of Vega-Lite, such as `mark` and `max`, and never shown. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...[
    '$schema',
    'type',
    'unitOfAnalysis',
    'percentages',
    'mark',
    'field',
    'aggregate',
    'op',
    'as',
    'groupby',
  ],
  ...['orient', 'anchor', 'align', 'baseline', 'sort', 'stack', 'interpolate', 'encoding', 'range', 'color'],
])

/** Names in the texts of a JSON file, each once for each text. */
export function namesInDocument(document: JsonDocument, guard: NameGuard): Problem[] {
  const texts = document.texts().filter(({ key }) => !KEYWORDS.has(key))
  if (guard.find(joined(texts.map(({ text }) => text))).length === 0) return []
  return texts.flatMap(({ text, offset }) =>
    namesOnce(guard.find(text)).map((name) => ({
      ...document.source.place(offset),
      ...listedName(name, 'this text', HINT),
    })),
  )
}

/** Names in a template, each where it begins. */
export function namesInTemplate(
  { file, source }: { readonly file: string; readonly source: string },
  guard: NameGuard,
): Problem[] {
  const found = guard.find(source)
  if (found.length === 0) return []
  const text = new SourceText(file, source)
  return found.map(({ name, start }) => ({ ...text.place(start), ...listedName(name, 'this text', HINT) }))
}

/** Names in the path of a file or folder, which manifests and places show. */
export function namesInPath(path: string, file: string, guard: NameGuard): Problem[] {
  const hint = 'give the file or folder another name'
  return namesOnce(guard.find(path)).map((name) => ({
    ...beginningOf(file),
    ...listedName(name, 'the path of this file', hint),
  }))
}

/**
 * Names in a text that was made of several inputs.
 *
 * @param placeOf where a part of a name stands, as the text has the name
 */
export function namesMade(
  text: string,
  placeOf: (written: string) => Place,
  where: string,
  guard: NameGuard,
): Problem[] {
  const found = new Map(guard.find(text).map((each) => [each.name, each]))
  return [...found.values()].map(({ name, start, end }) => ({
    ...placeOf(text.slice(start, end)),
    ...listedName(name, where, HINT),
  }))
}

/** Where a file begins: of what stands at no place in it. */
export function beginningOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

/** Texts as one, in which no name goes from one to the next. */
export function joined(texts: readonly string[]): string {
  return texts.join(' | ')
}

function namesOnce(found: readonly Found[]): ListedName[] {
  return [...new Set(found.map(({ name }) => name))]
}
