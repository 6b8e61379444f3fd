import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Origin } from '../../pipeline/changes/causes.ts'
import { type Comparison, compareEditions } from '../../pipeline/changes/compare.ts'
import { type ComparedEdition, countRows } from '../../pipeline/changes/edition-file.ts'
import type { LastFiles } from '../../pipeline/changes/last-edition.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { resultsFile } from '../../pipeline/publish/results-file.ts'
import type { NameGuard } from '../../pipeline/study/names.ts'
import type { Study } from '../../pipeline/study/study.ts'
import type { ChangesFile, ResultsFile } from '../../schemas/types.ts'
import { english } from './languages.ts'
import { makeReport } from './make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from './make-study.ts'
import { noNames } from './names.ts'

/** What a test says of an edition; the rest is the same for all. */
export interface Given {
  readonly source?: string
  /** `yes` or `no` of each interview, about one village each; undefined of one that was not asked. */
  readonly shops?: readonly (string | undefined)[]
  readonly quotes?: readonly string[]
  readonly version?: number
  readonly language?: Study['language']
  readonly pages?: number
  readonly inputs?: Origin['inputs']
  readonly program?: string
  readonly created?: string
  readonly charts?: readonly Chart[]
  readonly guard?: NameGuard
}

/** An edition, ready to be compared. */
export interface Made {
  readonly edition: ComparedEdition
  readonly results: ResultsFile
  readonly origin: Origin
}

const UNITS = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2']

/** An edition about the shops of villages; its figures all stand on page 2. Its inputs follow from what is given. */
export function makeEdition(given: Given = {}): Made {
  const { source = '# Shops\n\nIn {{percent "shop.yes"}}.', shops = ['yes', 'yes', 'no', 'no'] } = given
  const { version = 1, language = english, pages = 3, charts = [] } = given
  const { quotes = [], program = 'p', created = '2020-04-01T00:00:00.000Z' } = given
  const study = makeStudy({
    language,
    questions: [makeQuestion({ id: 'shop', label: 'A shop?', answers: makeAnswers('yes', 'no') })],
    waves: [
      makeWave({
        id: 'w',
        version,
        questions: ['shop'],
        quotes: quotes.map((text) => ({
          place: { file: 'quotes.json', line: 1, column: 1 },
          topic: 'life',
          text,
          illustrative: false,
        })),
        interviews: shops.map((shop, index) =>
          makeInterview([UNITS[index] ?? ''], shop === undefined ? {} : { shop }, index + 2),
        ),
      }),
    ],
  })
  const results = disclose(analyse(study, 'w'))
  const document = writeProse(makeReport({ only: source }), results, charts)
  const inputs = {
    'data/villages/units.csv': hashOf('units'),
    'data/villages/w/interviews.csv': hashOf(shops.join()),
    'data/villages/w/wave.json': hashOf(`${version} ${language.tag}`),
    'templates/report/only.md.hbs': hashOf(source),
    ...given.inputs,
  }
  const byTraceId = new Map(
    [...document.figures, ...document.others].map(({ traceId }) => [traceId, [2]] as const),
  )
  const placed = { byTraceId, ownNumbers: [] }
  return {
    edition: { document, results, charts, rows: countRows(study), guard: given.guard ?? noNames },
    results: resultsFile({ document, results, pages, placed, inputs }, 'templates'),
    origin: { program, created, inputs },
  }
}

/** Compares an edition with the files that stand in its place. */
export function compareWith(last: LastFiles, { edition, results, origin }: Made): Comparison {
  return compareEditions(last, edition, results, origin)
}

/** The files that an edition leaves when it is published. */
export function published(made: Made, last: LastFiles = new Map()): LastFiles {
  const { files } = compareWith(last, made)
  const encode = (content: object) => new TextEncoder().encode(JSON.stringify(content))
  const all = new Map([...files, ['results.json', encode(made.results)] as const])
  const outputs = Object.fromEntries([...all].map(([name, bytes]) => [name, hashOf(bytes)]))
  return all.set('manifest.json', encode({ ...made.origin, outputs }))
}

/** A file of a comparison as text. */
export function textOf({ files }: Pick<Comparison, 'files'>, name: string): string {
  return new TextDecoder().decode(files.get(name))
}

/** What changed from one edition to the next, with the summary and the text of `changes.md`. */
export function changesBetween(last: Given, next: Given) {
  const comparison = compareWith(published(makeEdition(last)), makeEdition(next))
  const changes = JSON.parse(textOf(comparison, 'changes.json')) as ChangesFile
  return { ...changes, summary: comparison.summary, text: textOf(comparison, 'changes.md') }
}
