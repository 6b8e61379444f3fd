/** A file of a study's data. */
export interface DataFile {
  readonly name: string
  /** Whether the file is in the study's folder or in the folder of each wave. */
  readonly folder: 'study' | 'wave'
  readonly isRequired: boolean
  /** What its rows become in the study or wave; absent for a file without rows. */
  readonly rows?: 'units' | 'interviews' | 'deskResearch' | 'quotes'
}

/** Every file of a study's data. */
export const DATA_FILES = {
  study: { name: 'study.json', folder: 'study', isRequired: true },
  codebook: { name: 'codebook.json', folder: 'study', isRequired: true },
  units: { name: 'units.csv', folder: 'study', isRequired: true, rows: 'units' },
  names: { name: 'names.csv', folder: 'study', isRequired: true },
  wave: { name: 'wave.json', folder: 'wave', isRequired: true },
  interviews: { name: 'interviews.csv', folder: 'wave', isRequired: true, rows: 'interviews' },
  deskResearch: { name: 'desk-research.csv', folder: 'wave', isRequired: false, rows: 'deskResearch' },
  quotes: { name: 'quotes.json', folder: 'wave', isRequired: false, rows: 'quotes' },
} as const satisfies Readonly<Record<string, DataFile>>

export const FILES: readonly DataFile[] = Object.values(DATA_FILES)

/** Files whose rows a result can be counted from. */
export type RowFile = 'units' | 'interviews' | 'deskResearch'

/** The path by which a manifest names a file: `data/<study>/<wave>/interviews.csv`. */
export function dataPath({ name, folder }: DataFile, study: string, wave: string): string {
  return folder === 'study' ? `data/${study}/${name}` : `data/${study}/${wave}/${name}`
}
