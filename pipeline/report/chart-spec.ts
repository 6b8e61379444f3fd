import chartSchema from '../../schemas/chart.schema.json' with { type: 'json' }
import type { ChartFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import { InputError } from '../core/problem.ts'
import { type JsonDocument, readJson } from '../input/json.ts'
import { validate } from '../input/schema.ts'
import { SourceText } from '../input/source-text.ts'
import { readText } from '../input/text.ts'
import { datasetFaults, isRequest } from './dataset-rules.ts'
import type { ChartSpec } from './report.ts'

/** Reads a chart's spec. Whether it can be drawn shows when it is drawn, because that takes the theme and the rows. */
export async function loadChart(files: Files, file: string, name: string): Promise<ChartSpec> {
  await refuseLarge(files, file)
  const document = await readJson(files, file)
  const { title, usermeta, $schema: _, ...spec } = validate<ChartFile>(document, chartSchema)
  const { place = 'hanging' } = usermeta
  return { name, file, document, title, spec, place, datasets: requestsIn(document, usermeta.datasets) }
}

/** @throws InputError with each dataset whose keys do not go together */
function requestsIn(
  document: JsonDocument,
  datasets: ChartFile['usermeta']['datasets'],
): ChartSpec['datasets'] {
  const problems = Object.entries(datasets).flatMap(([name, dataset]) =>
    datasetFaults(dataset).map(({ key, ...finding }) =>
      document.problem(['usermeta', 'datasets', name, ...(key === undefined ? [] : [key])], finding),
    ),
  )
  if (problems.length > 0) throw new InputError(problems)
  return Object.fromEntries(
    Object.entries(datasets).flatMap(([name, dataset]) => (isRequest(dataset) ? [[name, dataset]] : [])),
  )
}

/** Hundreds of times what a chart takes. To read a file with a million values as JSON would take seconds. */
const MAX_CHARACTERS = 500_000

async function refuseLarge(files: Files, file: string): Promise<void> {
  const text = await readText(files, file)
  if (text.length <= MAX_CHARACTERS) return
  throw new InputError([
    new SourceText(file, text).problem(0, {
      rule: 'chart-size',
      message: 'this spec is too large',
      expected: `at most ${MAX_CHARACTERS} characters`,
    }),
  ])
}
