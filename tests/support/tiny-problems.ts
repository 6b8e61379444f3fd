import { loadStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from './memory-files.ts'
import { messagesOf } from './messages.ts'
import { TINY, tinyStudy } from './tiny-study.ts'

/** What loading the tiny study says of it once it is changed, line by line. */
export function problemsOf(changes: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  return messagesOf(() => loadStudy(memoryFiles(tinyStudy(changes)), TINY))
}
