import type { ChangesFile, ManifestFile } from '../../schemas/types.ts'
import { DATA_FILES, FILES } from '../study/data-files.ts'

type Cause = ChangesFile['causes'][number]
type Kind = ChangesFile['kind']

/** What an edition was made from. */
export type Origin = Pick<ManifestFile, 'program' | 'created' | 'inputs'>

const CAUSES: readonly Cause[] = [
  'rows',
  'quotes',
  'study',
  'names',
  'other-waves',
  'templates',
  'charts',
  'theme',
  'program',
  'date',
]

/**
 * The kinds of inputs that differ.
 *
 * @param waves ids of the reported wave and of those that it is compared with
 */
export function causesOf(last: Origin, next: Origin, waves: readonly string[]): Cause[] {
  const names = new Set([...Object.keys(last.inputs), ...Object.keys(next.inputs)])
  const differing = [...names].filter((name) => last.inputs[name] !== next.inputs[name])
  const found = new Set<Cause>(
    differing.filter((name) => !name.endsWith('/')).map((name) => causeOf(name, waves)),
  )
  if (last.program !== next.program) found.add('program')
  if (last.created !== next.created) found.add('date')
  return CAUSES.filter((cause) => found.has(cause))
}

/** A raised version is a correction, whatever else changed; other rows without it are new data. */
export function kindOf(lastVersion: number, version: number, causes: readonly Cause[]): Kind {
  if (version > lastVersion) return 'correction'
  return causes.includes('rows') ? 'new-data' : 'revision'
}

function causeOf(name: string, waves: readonly string[]): Cause {
  const [root, , ...rest] = name.split('/')
  const [folder, file] = rest
  if (root === 'data') {
    if (file !== undefined && !waves.includes(folder ?? '')) return 'other-waves'
    if ((file ?? folder) === DATA_FILES.names.name) return 'names'
    const known = FILES.find(({ name }) => name === (file ?? folder))
    if (known?.rows === undefined) return 'study'
    // No figure counts a quote.
    return known.rows === 'quotes' ? 'quotes' : 'rows'
  }
  if (root !== 'templates' || name.endsWith('.theme.json')) return 'theme'
  return folder === 'charts' ? 'charts' : 'templates'
}
