/** Who is asked in a study: all units of a list, or a sample of respondents. */
export type DesignKind = 'frame' | 'sample'

/** A file of a study's data. */
export interface DataFile {
  readonly name: string
  /** Whether the file is in the study's folder or in the folder of each wave. */
  readonly folder: 'study' | 'wave'
  readonly isRequired: boolean
  /** The design of the studies that have it; absent of a file that any study has. */
  readonly design?: DesignKind
  /** What its rows become in the study or wave; absent for a file without rows. */
  readonly rows?: 'units' | 'interviews' | 'responses' | 'deskResearch' | 'quotes'
}

/** Every file of a study's data. */
export const DATA_FILES = {
  study: { name: 'study.json', folder: 'study', isRequired: true },
  codebook: { name: 'codebook.json', folder: 'study', isRequired: true },
  units: { name: 'units.csv', folder: 'study', isRequired: true, design: 'frame', rows: 'units' },
  names: { name: 'names.csv', folder: 'study', isRequired: true },
  wave: { name: 'wave.json', folder: 'wave', isRequired: true },
  interviews: {
    name: 'interviews.csv',
    folder: 'wave',
    isRequired: true,
    design: 'frame',
    rows: 'interviews',
  },
  responses: { name: 'responses.csv', folder: 'wave', isRequired: true, design: 'sample', rows: 'responses' },
  deskResearch: {
    name: 'desk-research.csv',
    folder: 'wave',
    isRequired: false,
    design: 'frame',
    rows: 'deskResearch',
  },
  quotes: { name: 'quotes.json', folder: 'wave', isRequired: false, rows: 'quotes' },
} as const satisfies Readonly<Record<string, DataFile>>

export const FILES: readonly DataFile[] = Object.values(DATA_FILES)

/** The files that a study of a design may have. */
export function filesOf(kind: DesignKind): DataFile[] {
  return FILES.filter(({ design = kind }) => design === kind)
}

/** The files that only a study of another design has. */
export function filesOfOthers(kind: DesignKind): DataFile[] {
  return FILES.filter(({ design = kind }) => design !== kind)
}

/** Files whose rows a result can be counted from. */
export type RowFile = 'units' | 'interviews' | 'responses' | 'deskResearch'

/** The path by which a manifest names a file: `data/<study>/<wave>/interviews.csv`. */
export function dataPath({ name, folder }: DataFile, study: string, wave: string): string {
  return folder === 'study' ? `data/${study}/${name}` : `data/${study}/${wave}/${name}`
}
