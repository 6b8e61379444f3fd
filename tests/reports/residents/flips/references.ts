import type { Call } from '../../sociaal-domein/flips/calls.ts'
import { found, questions, REPORTED, WAVES, type WaveId } from './sources.ts'
import { idOf, type Reference } from './survey.ts'

/** The name of a test: the same either way round. */
export function aboutOf(one: Reference, other: Reference | number): string {
  if (typeof other === 'number') return `${idOf(one)} and ${other} percent`
  return [idOf(one), idOf(other)].toSorted().join(' and ')
}

/** The figure that a call's first argument, or another, names. */
export function referenceIn({ args, hash }: Pick<Call, 'args' | 'hash'>, index = 0): Reference {
  const [question = '', item = ''] = String(args[index]).split('.')
  const wave = waveIn(hash.wave)
  const group = Object.entries(hash).find(([key]) => isGroup(key))
  if (group === undefined) return { wave, question, item }
  return { wave, question, item, group: { variable: group[0], value: String(group[1]) } }
}

/** The earlier figure that a change is from. */
export function earlierOf(call: Call): Reference {
  return { ...referenceIn(call), wave: waveIn(call.hash.since) }
}

/** The figures that a call compares. */
export function endsOf(call: Call): readonly [Reference, Reference] | undefined {
  const { helper, hash } = call
  if (helper !== 'change' && helper !== 'difference') return undefined
  if (hash.since !== undefined) return [referenceIn(call), earlierOf(call)]
  const groupOf = (option: unknown) => {
    const [variable = '', value = ''] = String(option).split('=')
    return { ...referenceIn({ args: call.args, hash: {} }), group: { variable, value } }
  }
  return [groupOf(hash.group), groupOf(hash.and)]
}

/** All questions of the study are asked in both waves. */
function waveIn(id: unknown): WaveId {
  if (id === undefined) return REPORTED
  return id === 'previous'
    ? WAVES[0]
    : found(
        WAVES.find((wave) => wave === id),
        `no wave ${id}`,
      )
}

/** A stratum variable, or a question with one answer. */
function isGroup(key: string): boolean {
  return ['district', 'age'].includes(key) || questions.some(({ id }) => id === key)
}
