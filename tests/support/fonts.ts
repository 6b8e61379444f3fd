import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontFamily } from '../../pipeline/report/report.ts'

const require = createRequire(import.meta.url)

/** The theme's font family, read from its package. */
export const sourceSans: FontFamily = {
  name: 'Source Sans 3',
  normal: read('400Regular/SourceSans3_400Regular'),
  bold: read('600SemiBold/SourceSans3_600SemiBold'),
  italics: read('400Regular_Italic/SourceSans3_400Regular_Italic'),
  bolditalics: read('600SemiBold_Italic/SourceSans3_600SemiBold_Italic'),
}

/** The theme's family with its thin weight. */
export const withLight: FontFamily = { ...sourceSans, light: read('300Light/SourceSans3_300Light') }

/** The theme's family with the one that draws what it lacks. */
export const withFallback: FontFamily = {
  ...sourceSans,
  fallback: {
    name: 'DejaVu Sans',
    normal: readDejaVu('DejaVuSans'),
    bold: readDejaVu('DejaVuSans-Bold'),
    italics: readDejaVu('DejaVuSans-Oblique'),
    bolditalics: readDejaVu('DejaVuSans-BoldOblique'),
  },
}

function readDejaVu(file: string): Uint8Array {
  return readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`))
}

function read(file: string): Uint8Array {
  return readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`))
}
