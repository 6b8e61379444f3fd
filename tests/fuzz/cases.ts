import { mutateChart } from './mutations/chart.ts'
import { mutateCsv } from './mutations/csv.ts'
import { FORMS } from './mutations/forms.ts'
import { mutateJson } from './mutations/json.ts'
import { mutateTemplate } from './mutations/template.ts'
import { mutateBytes, mutateText } from './mutations/text.ts'
import { project } from './project.ts'
import { Random } from './random.ts'

export type Changes = Readonly<Record<string, string | Uint8Array>>

/** One change to one file. */
export interface Mutation {
  readonly file: string
  readonly how: string
  readonly content: string | Uint8Array
}

/** The project with a few files changed. */
export interface Case {
  readonly seed: number
  readonly mutations: readonly Mutation[]
}

const FILES = Object.keys(project)

/** The case of a seed: a third are a file made by a grammar; the others mostly one changed file, sometimes two or three. */
export function caseOf(seed: number): Case {
  const random = new Random(seed)
  if (random.once(3)) return { seed, mutations: [random.pick(FORMS)(random)] }
  const count = random.once(4) ? 2 + random.below(2) : 1
  const files = new Set(Array.from({ length: count }, () => random.pick(FILES)))
  return { seed, mutations: [...files].map((file) => mutate(file, random)) }
}

export function changesOf(mutations: readonly Mutation[]): Changes {
  return Object.fromEntries(mutations.map(({ file, content }) => [file, content]))
}

function mutate(file: string, random: Random): Mutation {
  const text = project[file] ?? ''
  if (random.once(20)) return { file, how: 'bytes', content: mutateBytes(text, random) }
  if (random.once(4)) return { file, how: 'text', content: mutateText(text, random) }
  return { file, ...byKind(file, text, random) }
}

function byKind(file: string, text: string, random: Random): Omit<Mutation, 'file'> {
  if (file.endsWith('.csv')) return { how: 'cells', content: mutateCsv(text, random) }
  if (file.endsWith('.hbs')) return { how: 'template', content: mutateTemplate(text, random) }
  if (file.endsWith('.vl.json') && !random.once(3))
    return { how: 'chart', content: mutateChart(text, random) }
  return { how: 'values', content: mutateJson(text, schemaOf(file), random) }
}

function schemaOf(file: string): string {
  if (file.endsWith('.theme.json')) return 'theme'
  if (file.endsWith('.vl.json')) return 'chart'
  return file.replace(/^.*\/|\.json$/g, '')
}
