import type { Call } from './calls.ts'
import { directionOf, waveCalled } from './conditions.ts'
import { lower, percentOf } from './dutch.ts'
import { WAVES, waveFiles } from './sources.ts'
import { found, type Reference, type Survey, type Tally } from './survey.ts'

interface Changed {
  readonly survey: Survey
  readonly figure: { readonly text: string }
  readonly reference: Reference
  readonly share: Tally
  readonly call: Call
}

/** Whether the words for a change say which way it went, how far, since when, and which waves between lack it. */
export function isChange(changed: Changed): boolean {
  const form = String(changed.call.hash.as ?? 'phrase')
  return found(FORMS[form], `the oracle does not judge \`as="${form}"\``)(changed)
}

/** The verb with the difference between two counts. */
export function isPluralChange(survey: Survey, reference: Reference, call: Call): boolean {
  return Math.abs(survey.tally(reference).count - earlierOf({ survey, reference, call }).count) !== 1
}

const FORMS: Readonly<Record<string, (changed: Changed) => boolean>> = {
  phrase: (changed) => {
    const { figure, share, call } = changed
    const earlier = earlierOf(changed)
    const points = Math.abs(percentOf(share) - percentOf(earlier))
    const since = `${waveFiles[waveCalled(String(call.hash.since))].label} (${percentOf(earlier)}%)`
    const size = points === 0 ? 'minder dan 1' : `${points}`
    const moved = (word: string) => `een ${word} van ${size} procentpunt ten opzichte van ${since}`
    const same = isExactlySame(share, earlier) ? `gelijk aan ${since}` : `vrijwel gelijk aan ${since}`
    const words = { 1: moved('stijging'), [-1]: moved('daling'), 0: same }[directionOf(share, earlier)]
    return plain(figure.text) === `${words}${gaps(changed)}`
  },
  noun: ({ figure, ...changed }) => {
    const earlier = earlierOf(changed)
    const points = Math.abs(percentOf(changed.share) - percentOf(earlier))
    const degree = points <= 10 ? 'lichte ' : points <= 20 ? '' : 'sterke '
    const same = `een ${isExactlySame(changed.share, earlier) ? '' : 'vrijwel '}gelijk gebleven aandeel`
    const words = { 1: `een ${degree}stijging`, [-1]: `een ${degree}daling`, 0: same }
    return lower(figure.text) === words[directionOf(changed.share, earlier) as keyof typeof words]
  },
  heading: ({ figure, ...changed }) => {
    const { share } = changed
    const earlier = earlierOf(changed)
    const direction = directionOf(share, earlier)
    const amount = isExactlySame(share, earlier) ? 'evenveel' : 'vrijwel evenveel'
    const word = { 1: 'meer', [-1]: 'minder', 0: amount }[direction]
    const isOfCounts = share.base === earlier.base || Math.sign(share.count - earlier.count) === direction
    return lower(figure.text) === `${isOfCounts ? '' : 'naar verhouding '}${word}`
  },
}

function earlierOf({ survey, reference, call }: Pick<Changed, 'survey' | 'reference' | 'call'>): Tally {
  return survey.tally({ ...reference, wave: waveCalled(String(call.hash.since)) })
}

function isExactlySame(one: Tally, other: Tally): boolean {
  return one.count * other.base === other.count * one.base
}

/** "; in oktober 2015 is dit niet gevraagd" */
function gaps({ survey, reference, call }: Changed): string {
  const between = WAVES.slice(
    WAVES.indexOf(waveCalled(String(call.hash.since))) + 1,
    WAVES.indexOf(reference.wave),
  )
  const tell = (wave: (typeof WAVES)[number], what: string) =>
    `; in ${waveFiles[wave].label} is dit niet ${what}`
  return between
    .map((wave) => {
      if (!survey.isAsked({ ...reference, wave })) return tell(wave, 'gevraagd')
      return survey.tally({ ...reference, wave }).base === 0 ? tell(wave, 'gemeten') : ''
    })
    .join('')
}

function plain(text: string): string {
  return lower(text).replaceAll('\u00A0', ' ')
}
