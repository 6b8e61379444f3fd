import type { ChangesFile } from '../../schemas/types.ts'
import { shownPercent } from '../core/rounding.ts'
import type { EditionWords } from '../language/edition-words.ts'
import type { Language } from '../language/language.ts'

type Measure = ChangesFile['figures']['added'][number]['new']

/** What makes the texts, in the language of the report. */
type Words = Pick<Language, 'digits' | 'percentage' | 'editions'>

/** The text of `changes.md`, in the language of the report; what did not change is left out. */
export function formatChanges(changes: ChangesFile, language: Words): string {
  const { editions: words } = language
  const parts = [
    ...figures(changes, language),
    ...sentences(changes, words),
    ...claims(changes, words),
    ...exhibits(changes, language),
  ]
  const isCompared = changes.version.old !== null
  const blocks = [
    `# ${words.title}: ${escaped(`${changes.study}/${changes.wave}`)}`,
    ...opening(changes, language),
    ...(isCompared && parts.length === 0 ? [words.nothing] : []),
    ...parts,
    ...rows(changes, language),
    ...pages(changes, language),
  ]
  return `${blocks.join('\n\n')}\n`
}

function opening({ kind, version, causes }: ChangesFile, { editions: words, digits }: Words): string[] {
  if (version.old === null) return [words.kinds[kind]]
  const named = causes.map((cause) => words.causes[cause]).join(', ')
  return [
    `${words.kinds[kind]} ${words.versions(digits(version.old), digits(version.new))}`,
    ...(causes.length === 0 ? [] : [`${words.causedBy}: ${named}.`]),
  ]
}

function figures({ figures: { changed, added, removed } }: ChangesFile, language: Words): string[] {
  const { editions: words } = language
  const format = (measure: Measure) => formatMeasure(measure, language)
  const lines = [
    ...changed.map((each) => ({ ...each, cells: [format(each.old), format(each.new)] })),
    ...added.map((each) => ({ ...each, cells: [words.isNew, format(each.new)] })),
    ...removed.map((each) => ({ ...each, cells: [format(each.old), words.isGone] })),
  ]
  const cells = lines.map((each) => [
    escaped(each.label),
    ...each.cells,
    each.pages.join(', '),
    `\`${each.result}\``,
  ])
  return titled(words.figures, lines.length === 0 ? [] : [table(words.figureHead, cells)])
}

function formatMeasure(
  { count, percent, value, base }: Measure,
  { digits, percentage, editions: words }: Words,
): string {
  if (count !== undefined && percent === undefined) return digits(count)
  if (count !== undefined) {
    const shown = shownPercent({ count, base, percent: percent ?? undefined })
    return words.outOf(digits(count), digits(base), shown && percentage(shown))
  }
  const text = value === undefined || value === null ? words.noValue : digits(value)
  return words.valueOf(text, digits(base))
}

function sentences({ sentences: { reworded, added, removed } }: ChangesFile, words: EditionWords): string[] {
  const item = (section: string, lines: readonly (readonly [string, string])[]) =>
    [
      `- *${escaped(section)}*`,
      ...lines.map(([label, text]) => `  - **${capital(label)}:** ${escaped(text)}`),
    ].join('\n')
  const items = [
    ...reworded.map((each) =>
      item(each.section, [
        [words.was, each.old],
        [words.is, each.new],
      ]),
    ),
    ...added.map(({ section, text }) => item(section, [[words.isNew, text]])),
    ...removed.map(({ section, text }) => item(section, [[words.isGone, text]])),
  ]
  return titled(words.sentences, items.length === 0 ? [] : [words.sentencesNote, items.join('\n')])
}

function claims({ claims: { otherwise, added, removed } }: ChangesFile, words: EditionWords): string[] {
  type Claim = Pick<(typeof added)[number], 'at' | 'words' | 'claim'>
  const entry = (label: string) => (each: Claim) =>
    `- ${escaped(each.words)} (\`${each.claim}\`, ${escaped(each.at)}): ${label}`
  const items = [
    ...otherwise.map(entry(words.otherwise)),
    ...added.map(entry(words.isNew)),
    ...removed.map(entry(words.isGone)),
  ]
  return titled(words.claims, items.length === 0 ? [] : [words.claimsNote, items.join('\n')])
}

function exhibits(
  { exhibits: { changed, added, removed } }: ChangesFile,
  { editions: words, digits }: Words,
): string[] {
  const line = (title: string, id: string, what: string) => `- ${escaped(title)} (\`${id}\`): ${what}`
  const items = [
    ...changed.map(({ title, id, results }) =>
      line(title, id, results.length === 0 ? words.redrawn : words.byFigures(digits(results.length))),
    ),
    ...added.map(({ title, id }) => line(title, id, words.isNew)),
    ...removed.map(({ title, id }) => line(title, id, words.isGone)),
  ]
  return titled(words.exhibits, items.length === 0 ? [] : [items.join('\n')])
}

function rows({ rows: files }: ChangesFile, { editions: words, digits }: Words): string[] {
  const cells = files.map(({ file, old, new: now, changed }) => [
    ...[`\`${file}\``, digits(old ?? 0), digits(now ?? 0)],
    // What no result counts, such as a quote, is not seen to change.
    changed === null || changed === 0 ? words.unknown : words.atLeast(digits(changed)),
  ])
  return titled(words.rows, cells.length === 0 ? [] : [table(words.rowsHead, cells)])
}

function pages(
  { pages: { old, new: now, changed } }: ChangesFile,
  { editions: words, digits }: Words,
): string[] {
  if (old === null) return []
  const where = changed.length === 0 ? [] : [words.changedPages(changed)]
  return titled(words.pages, [[words.pageCount(digits(old), digits(now)), ...where].join(' ')])
}

function titled(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks]
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n')
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** Parts an address, unseen, so that it becomes no link. */
const JOINER = '\u2060'

/** Text on one line in which nothing is Markdown, nor what GitHub adds to it: data may have chosen it. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]<>#|&$]/g, '\\$&')
    .replace(/:(?=\/\/)|@|www(?=\.)/gi, `$&${JOINER}`)
}
