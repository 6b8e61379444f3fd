import type { StudyDesign } from '../study/study-design.ts'

/** What estimates from samples. */
export type Statistics = typeof import('./estimates/statistics.ts')

/** Loads what estimates from samples, when the study is of one. */
export async function statisticsFor({ kind }: StudyDesign): Promise<Statistics | undefined> {
  return kind === 'sample' ? import('./estimates/statistics.ts') : undefined
}
