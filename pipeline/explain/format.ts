import type { ResultsFile } from '../../schemas/types.ts'
import { DATA_FILES } from '../study/data-files.ts'
import type { Explanation } from './explain.ts'
import type { Finding, NoFinding } from './find-places.ts'

type Result = ResultsFile['results'][number]

/** An explanation as a person reads it. */
export function formatExplanation(explanation: Explanation): string {
  const { places, files } = explanation
  if (places.length === 0) return `${formatNothing(explanation)}\n`
  const formatted = places.map((place) =>
    place.kind === 'finding' ? formatFinding(place) : formatNoFinding(place),
  )
  return `${[...formatted, ...formatFiles(files)].join('\n\n')}\n`
}

/** The files that the rows are in, as they were when the report was made. */
function formatFiles(files: Explanation['files']): string[] {
  if (files.length === 0) return []
  const hashes = files.map(({ path, sha256 }) => `  ${path}  sha256 ${sha256}`)
  const hasInterviews = files.some(({ path }) => path.endsWith(`/${DATA_FILES.interviews.name}`))
  return [[hasInterviews ? `${ROWS} ${INTERVIEWS}` : ROWS, ...hashes].join('\n')]
}

const ROWS = 'Rows are lines of these files; line 1 is the header.'
const INTERVIEWS = 'An interview on behalf of several units counts for each\nwhere units are counted.'

/** Says that an edition is stale; undefined when it is up to date. */
export function formatStale({ changed, edition }: Explanation): string | undefined {
  if (changed.length === 0) return undefined
  const files = changed.map((path) => `    ${path}\n`).join('')
  return `This report is stale: the answer below is about the published report, and these files have changed since it was made:\n${files}    hint: \`npm run build-report -- ${edition}\`\n`
}

function formatNothing({ text, page, elsewhere, near, pdf }: Explanation): string {
  const where = page === undefined ? pdf : `page ${page} of ${pdf}`
  const nothing = `"${text}" is no figure or other number on ${where}.`
  if (elsewhere.length > 0) return `${nothing}\nIt is on page ${elsewhere.join(', ')}.`
  if (near.length === 0) return nothing
  return [nothing, 'Nearest are:', ...near.map((each) => `  ${each}`)].join('\n')
}

function formatNoFinding({ text, pages, is, at }: NoFinding): string {
  return lines(heading(pages, text), [
    ['no finding', is],
    ['template', at],
  ])
}

function formatFinding({ text, pages, at, as, shows, rule, results }: Finding): string {
  return lines(heading(pages, text), [
    ['template', `${at} (${as})`],
    ['shows', shows === undefined ? undefined : SHOWS[shows]],
    ...results.flatMap(formatResult),
    ['worded', rule],
  ])
}

const SHOWS: Readonly<Record<NonNullable<Finding['shows']>, string>> = {
  base: 'the base of the result',
  'desk-research': 'how many of the base come from desk research',
  missing: 'how many gave no substantive answer',
  interval: 'between which the figure of all may lie',
}

type Line = readonly [name: string, text: string | undefined]

function formatResult({ id, label, wave, subgroup, count, value, texts, base, rows }: Result): Line[] {
  const shown = typeof value === 'number' ? texts.digits : 'none'
  const figure = count === undefined ? `${shown}, of ${base}` : `${count} of ${base}`
  const part = subgroup === undefined ? 'all cases' : `${subgroup.variable} = ${subgroup.value}`
  return [
    ['result', `${id} ("${label}")`],
    ['count', `${figure}; wave ${wave}; ${part}`],
    ...formatRows('counted', rows.counted),
    ...formatRows('base', rows.base),
  ]
}

function formatRows(name: string, rows: Result['rows']['base']): Line[] {
  if (rows.length === 0) return [[name, 'no rows']]
  return rows.map(({ file, rows: ranges }) => [
    name,
    `${file}: ${/^\d+$/.test(ranges) ? 'row' : 'rows'} ${ranges}`,
  ])
}

function heading(pages: readonly number[], text: string): string {
  return `page ${pages.join(', ')}: ${text}`
}

function lines(first: string, rest: readonly Line[]): string {
  const formatted = rest.flatMap(([name, text]) =>
    text === undefined ? [] : [`  ${name.padEnd(11)}${text}`],
  )
  return [first, ...formatted].join('\n')
}
