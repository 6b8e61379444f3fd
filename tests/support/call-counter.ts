import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

/**
 * Tells how often functions of files in a folder are called while something is done: what it takes, without a clock.
 * Only files that are loaded after this are counted.
 */
export async function callCounter(folder: string): Promise<(act: () => Promise<unknown>) => Promise<number>> {
  // Functions that are made one with others are not counted.
  for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  // Each call tells what was counted since the one before.
  const take = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const ranges = result
      .filter(({ url }) => url.includes(folder))
      .flatMap(({ functions }) => functions.flatMap((one) => one.ranges))
    return ranges.reduce((sum, { count }) => sum + count, 0)
  }
  return async (act) => {
    await take()
    await act()
    return take()
  }
}
