import type { StudyFile } from '../../schemas/types.ts'

type Stratum = StudyFile['strata'][number]

/** What a cell says of a stratum variable: the id of a value, another text, or undefined for nothing. */
export function stratumValue({ values }: Stratum, text: string): string | undefined {
  const value = values.find(({ id, codes = [] }) => id === text || codes.includes(text))
  return value?.id ?? (text || undefined)
}

/** What a cell may have for a value. */
export function stratumTexts({ values }: Stratum): string[] {
  return values.flatMap(({ id, codes = [] }) => [...codes, id]).filter((text) => text !== '')
}
