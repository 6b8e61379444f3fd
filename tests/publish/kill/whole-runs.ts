import type { Ended, State, WholeStudy } from './whole-study.ts'

/** Its multiples, without their wholes, are spread evenly, wherever one stops. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** What became of whole builds that were killed. */
export interface WholeTally {
  /** Done before the kill came. */
  readonly done: number
  /** After which the earlier edition stood. */
  readonly earlier: number
  /** After which the new edition stood. */
  readonly newer: number
  /** How many were killed, by what they had last begun to write. */
  readonly killed: ReadonlyMap<string, number>
}

/** One build to kill. */
interface Kill {
  /** Without any cache. */
  readonly cold: boolean
  /** Over one edition alone, and not over what the build before it left. */
  readonly apart: boolean
  readonly when: { readonly step: string } | { readonly share: number }
}

/**
 * Kills builds by the whole program, some at a random moment of their lives and some at a step that changes the disk; the
 * data go to and fro between two states. Throws when readers then see anything but the edition of one of the two, whole,
 * or when the next run needs help, makes another edition, or leaves anything over.
 *
 * @param random how many die at a random moment, spread over their lives
 * @param steps how many die at a step, spread over all steps; each step when it is larger than their number
 */
export async function killWholeRuns(
  study: WholeStudy,
  random: number,
  steps: number,
  tell = ignore,
): Promise<WholeTally> {
  const lives = await measure(study)
  const atSteps = spread(stepKills(lives), steps)
  const atRandom = Array.from({ length: random }, (_, index) => ({
    cold: index % 8 === 1,
    apart: index % 2 === 0,
    when: { share: (index * GOLDEN + Math.random() / random) % 1 },
  }))
  const killed = new Map<string, number>()
  const tally = { done: 0, earlier: 0, newer: 0, killed }
  let standing = await study.published()
  for (const [index, kill] of [...atSteps, ...atRandom].entries()) {
    const next: State = standing === 'A' ? 'B' : 'A'
    const ended = await killOne(study, kill, standing, next, lives)
    if (ended.status === undefined) killed.set(lastOf(ended), (killed.get(lastOf(ended)) ?? 0) + 1)
    else tally.done += 1
    const seen = await study.published()
    tally[seen === standing ? 'earlier' : 'newer'] += 1
    await nextRunSucceeds(study, next)
    standing = next
    tell(`${index + 1} ${JSON.stringify(kill)}: ${seen === next ? 'new' : 'earlier'}, ${lastOf(ended)}\n`)
  }
  return tally
}

/** Starts as many builds at once, with or without a cache; throws unless they make one edition, right and whole. */
export async function buildAtOnce(study: WholeStudy, runs: number, cache: 'cold' | 'warm'): Promise<void> {
  const output = `at-once-${runs}-${cache}`
  await study.write('B')
  if (cache === 'cold') await study.forgetCache()
  await Promise.all(Array.from({ length: runs }, () => study.build({ output })))
  if ((await study.published(output)) !== 'B') throw new Error('readers see the edition of other data')
  if ((await study.tidy(output)) !== 1) throw new Error('it was published more than once')
}

type Lives = Readonly<Record<'cold' | 'warm', Ended>>

/** A life without a cache, and one with; a second one of each kind writes what the first of its kind does. */
async function measure(study: WholeStudy): Promise<Lives> {
  await study.forgetCache()
  await study.stand('B')
  await study.write('A')
  const cold = await study.build()
  await study.stand('B')
  return { cold, warm: await study.build() }
}

/** Every step of a build over an earlier edition, and those of its cache where there is none yet. */
function stepKills({ cold, warm }: Lives): Kill[] {
  const kills = ({ steps }: Ended, isCold: boolean) =>
    steps.flatMap((name, index) => {
      const moments = name.startsWith('writeFile') ? ['before', 'half', 'after'] : ['before', 'after']
      if (isCold && !name.includes(' cache/')) return []
      return moments.map((moment) => ({
        cold: isCold,
        apart: true,
        when: { step: `${index + 1} ${moment}` },
      }))
    })
  return [...kills(cold, true), ...kills(warm, false)]
}

function spread<T>(all: readonly T[], count: number): T[] {
  const wanted = Math.min(count, all.length)
  return all.filter(
    (_, index) => Math.floor((index * wanted) / all.length) < Math.floor(((index + 1) * wanted) / all.length),
  )
}

async function killOne(
  study: WholeStudy,
  { cold, apart, when }: Kill,
  standing: State,
  next: State,
  lives: Lives,
) {
  if (apart) await study.stand(standing)
  if (cold) await study.forgetCache()
  await study.write(next)
  if ('step' in when) {
    const ended = await study.start({ dieAt: when.step }).ended
    if (ended.status !== undefined) throw new Error(`a run did not come to its step ${when.step}`)
    return ended
  }
  const { child, ended } = study.start()
  const timer = setTimeout(
    () => child.kill('SIGKILL'),
    when.share * lives[cold ? 'cold' : 'warm'].milliseconds,
  )
  return ended.finally(() => clearTimeout(timer))
}

async function nextRunSucceeds(study: WholeStudy, next: State): Promise<void> {
  await study.build()
  if ((await study.published()) !== next) throw new Error('the next run did not publish')
  if ((await study.tidy()) > 10) throw new Error('history is too long')
}

/** What a run had last begun to write, in a few words. */
function lastOf({ steps }: Ended): string {
  const last = steps.at(-1) ?? ''
  const found = STAGES.find(([pattern]) => pattern.test(last))
  return found?.[1] ?? `at ${last}`
}

const STAGES: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'before it wrote anything'],
  [/\.cjs$/, 'from the bundle on'],
  [/\.code$/, 'machine code'],
  [/cache\/programs/, 'from opening the cache on'],
  [/cache\/charts/, 'from a drawing on'],
  [/cache\/unchanged/, 'the note that nothing has changed'],
  [/(rename .*\/current|rm .*\/\.run)$/, 'from the swap on'],
  [/output/, 'the edition, aside'],
]

function ignore(_line: string): void {}
