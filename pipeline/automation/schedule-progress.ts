import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import { hashOf } from '../core/recorded-files.ts'
import type { ScheduleHost } from './schedule.ts'

/**
 * Stores, in the output folder, up to which moment a schedule has been handled, so that its next process catches
 * up.
 *
 * @param plan identifies the schedule
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
        // When the file is missing or damaged, the schedule starts now.
        return undefined
      }
    },
    async remember(moment) {
      const text = `${JSON.stringify({ kept: new Date(moment).toISOString() })}\n`
      // The build itself reports a folder that cannot be written.
      await replace(files, path, new TextEncoder().encode(text)).catch(() => undefined)
    },
  }
}

/** Written to another name first, so that nobody reads half of it. */
async function replace(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`
  await files.makeFolder(posix.dirname(path))
  await files.remove(fresh)
  await files.create(fresh, bytes)
  await files.rename(fresh, path)
}
