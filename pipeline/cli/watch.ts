import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { run } from '../automation/run.ts'
import { watch } from '../automation/watch.ts'
import { watchFolders } from '../automation/watch-folders.ts'
import { createMemo } from '../core/memo.ts'
import type { Selection } from '../core/options.ts'
import { type Ask, addMakingOptions, type MakingOptions, type Selected } from './options.ts'
import { buildOptions, type Running, startRunning } from './run-host.ts'
import { EXIT, showBug } from './show.ts'
import { stopSignal } from './stop-signal.ts'

interface WatchOptions extends MakingOptions {
  /** Shows the PDF on the desktop. */
  readonly open?: true
}

export function defineWatch(program: Command, ask: Ask): void {
  addMakingOptions(program.command('watch'))
    .description('builds after every change, until Ctrl-C')
    .usage('npm run watch -- [options] [<study>[/<wave>]]')
    .option('--open', 'show the PDF on the desktop')
    .action((selection: Selection = {}, options: WatchOptions) => ask({ ...options, selection }, runWatch))
}

/**
 * Builds after every change in this same process: what has been loaded and compiled stays in memory, and stages
 * that an edit does not affect reuse their results.
 */
async function runWatch(given: WatchOptions & Selected): Promise<number> {
  const { data, templates, open, format } = given
  const stop = stopSignal()
  const host: Running['host'] = { ...startRunning(format).host, memo: createMemo() }
  let first = true
  await watch({
    timers: host.timers,
    emit: host.emit,
    stop,
    onChange: (call) => watchFolders(host.files, [data, templates], call, stop),
    async run() {
      const asked = buildOptions(given)
      const options = { ...asked, force: asked.force && first, run: randomUUID() }
      first = false
      const ended = await run(host, options)
      if (ended.bug !== undefined) showBug(ended.bug)
      return ended
    },
    show: (pdf) => {
      if (open) show(pdf)
    },
  })
  return EXIT.done
}

/** Opens a file with the desktop's default program; a viewer then follows the file itself. */
function show(path: string): void {
  const { platform, env } = process
  const isDesktop = platform === 'darwin' || platform === 'win32' || (env.DISPLAY ?? env.WAYLAND_DISPLAY)
  if (!isDesktop) return
  const program = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer.exe' : 'xdg-open'
  const viewer = spawn(program, [path], { stdio: 'ignore', detached: true })
  // Without that program, the desktop shows nothing.
  viewer.once('error', () => undefined)
  viewer.unref()
}
