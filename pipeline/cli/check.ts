import type { Command } from 'commander'
import { plural } from '../automation/plural.ts'
import { check } from '../build/check.ts'
import { nodeHost } from '../build/node-host.ts'
import type { Selection } from '../core/options.ts'
import { formatEvent } from './format.ts'
import {
  type Ask,
  addCommonOptions,
  addSelection,
  type CommonOptions,
  foldersOf,
  type Selected,
} from './options.ts'
import { EXIT, showStageOnTerminal } from './show.ts'

export function defineCheck(program: Command, ask: Ask): void {
  addCommonOptions(addSelection(program.command('check')))
    .description('checks everything, writes nothing')
    .usage('npm run check -- [options] [<study>[/<wave>]]')
    .action((selection: Selection = {}, options: CommonOptions) => ask({ ...options, selection }, runCheck))
}

async function runCheck(given: CommonOptions & Selected): Promise<number> {
  const { editions, orphaned } = await check(nodeHost(showStageOnTerminal), foldersOf(given), given.selection)
  process.stdout.write(`No problems in ${plural(editions.length, 'report')}: ${editions.join(', ')}.\n`)
  for (const edition of orphaned) process.stdout.write(formatEvent({ event: 'orphaned', edition }).out ?? '')
  return EXIT.done
}
