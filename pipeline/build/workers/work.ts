import type { Host } from '../../core/host.ts'
import { buildNamed } from '../build-all.ts'
import { nodeHost } from '../node-host.ts'
import { Planner } from '../plan.ts'
import type { Reply, Request } from './messages.ts'

/** Makes the editions that the parent process asks for, until the parent is done or gone. */
export function work(): Promise<never> {
  const host = nodeHost((stage) => reply({ stage }))
  const planners = new Map<string, Planner>()
  process.on('message', (request) => {
    void answer(host, planners, request as Request)
  })
  return new Promise(() => {
    // An unfinished edition is abandoned: nobody waits for it, and publishing is all or nothing.
    process.once('disconnect', () => process.exit(0))
  })
}

async function answer(host: Host, planners: Map<string, Planner>, { edition, options }: Request) {
  const { folders } = options
  const planner = planners.get(folders.data) ?? new Planner(host, folders)
  planners.set(folders.data, planner)
  const outcome = await buildNamed(host, planner, edition, options)
  reply({ outcome, memory: process.memoryUsage.rss() })
}

/** The parent may be gone by now. */
function reply(message: Reply): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}
