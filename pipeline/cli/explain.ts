import type { Command } from 'commander'
import { nodeHost } from '../build/node-host.ts'
import { UsageError } from '../core/usage-error.ts'
import { explain, type Query } from '../explain/explain.ts'
import { formatExplanation, formatStale } from '../explain/format.ts'
import { type Ask, addCommonOptions, type CommonOptions, foldersOf } from './options.ts'
import { EXIT, showStageOnTerminal } from './show.ts'
import { readPage, readSelection } from './values.ts'

interface ExplainOptions extends CommonOptions {
  readonly page?: number
}

export function defineExplain(program: Command, ask: Ask): void {
  addCommonOptions(program.command('explain'))
    .description('where a figure of a report comes from, down to its rows')
    .usage('npm run explain -- [options] <study>/<wave> "57%"')
    .argument('[report]', 'a study and one of its waves')
    .argument('[figure...]', 'what the report shows, between quotes')
    .option('--page <number>', 'only what this page of the PDF shows', readPage)
    .action((report: string | undefined, figure: readonly string[], options: ExplainOptions) =>
      ask({ ...options, ...readQuery(report, figure) }, runExplain),
    )
}

async function runExplain(given: ExplainOptions & Query): Promise<number> {
  const explanation = await explain(nodeHost(showStageOnTerminal), foldersOf(given), queryOf(given))
  if (given.format === 'json') process.stdout.write(`${JSON.stringify(explanation, undefined, 2)}\n`)
  else {
    process.stderr.write(formatStale(explanation) ?? '')
    process.stdout.write(formatExplanation(explanation))
  }
  return explanation.places.length > 0 ? EXIT.done : EXIT.problems
}

function queryOf({ edition, text, page }: ExplainOptions & Query): Query {
  return page === undefined ? { edition, text } : { edition, text, page }
}

function readQuery(report: string | undefined, [text = '', ...rest]: readonly string[]): Query {
  const { study, wave } = report === undefined ? {} : readSelection(report)
  if (study === undefined || wave === undefined || text.trim() === '')
    throw new UsageError('explain needs a report and a figure: explain -- study/wave "57%"')
  if (rest.length > 0) throw new UsageError('put the figure between quotes: "elf van de twaalf"')
  return { edition: `${study}/${wave}`, text }
}
