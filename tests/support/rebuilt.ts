import { buildAll } from '../../pipeline/build/build-all.ts'
import type { Question } from '../../pipeline/build/unchanged.ts'
import type { Files } from '../../pipeline/core/files.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { quietHost } from './build-memory.ts'

const ENOUGH = { file: '-', line: 1, column: 1, rule: 'enough', message: 'it is made anew' }

/** The editions that a build of these files begins to make anew; it ends there. Files with problems are `refused`. */
export async function rebuilt(files: Files, question: Question): Promise<readonly string[]> {
  const begun: string[] = []
  const host = {
    ...quietHost(files),
    log({ stage, edition = '' }: { readonly stage: string; readonly edition?: string }) {
      if (stage !== 'analyse') return
      begun.push(edition)
      throw new InputError([ENOUGH])
    },
  }
  try {
    await buildAll(host, question)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return begun.length === 0 ? ['refused'] : begun
  }
  return begun
}
