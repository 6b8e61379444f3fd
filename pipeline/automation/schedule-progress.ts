import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import { hashOf } from '../core/recorded-files.ts'
import type { ScheduleHost } from './schedule.ts'

/**
 * Keeps, in the output folder, up to when a schedule was kept: whoever goes on with it catches up what was missed.
 *
 * @param plan tells one schedule from another
 */
export function scheduleProgress(
  files: Files,
  output: string,
  plan: readonly string[],
): Pick<ScheduleHost, 'recall' | 'remember'> {
  const path = posix.join(output, `.schedule-${hashOf(plan.join('\n')).slice(0, 12)}.json`)
  return {
    async recall() {
      try {
        const { kept } = JSON.parse(new TextDecoder().decode(await files.read(path))) as { kept?: string }
        const moment = Date.parse(kept ?? '')
        return Number.isNaN(moment) ? undefined : moment
      } catch {
        // Without a memory, or with a damaged one, the schedule begins now.
        return undefined
      }
    },
    async remember(moment) {
      const text = `${JSON.stringify({ kept: new Date(moment).toISOString() })}\n`
      // A folder that cannot be written is a problem of the build, which says so.
      await replace(files, path, new TextEncoder().encode(text)).catch(() => undefined)
    },
  }
}

/** Written aside first, so that no half of it is ever read. */
async function replace(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`
  await files.makeFolder(posix.dirname(path))
  await files.remove(fresh)
  await files.create(fresh, bytes)
  await files.rename(fresh, path)
}
