import { creationDate, readArguments, UsageError } from '../arguments.ts'
import { programCache } from '../cache/folder-cache.ts'
import { nodeFiles } from '../input/node-files.ts'
import { tellBuilt } from '../tell-built.ts'
import { findUnchanged, type Question } from './unchanged.ts'

/**
 * What a build says when nothing has changed since the last one like it. The launcher asks before it loads the program.
 *
 * @param words the command line
 * @returns undefined when the program itself has to look
 */
export async function answerUnchanged(
  words: readonly string[],
  epoch: string | undefined,
): Promise<string | undefined> {
  const question = questionOf(words, epoch)
  const cache = programCache()
  if (question === undefined || cache === undefined) return undefined
  const start = performance.now()
  const built = await findUnchanged(nodeFiles, cache, question)
  return built === undefined ? undefined : tellBuilt(built, performance.now() - start)
}

/** Of a plain build only: what any other option does is the program's to tell. */
function questionOf(words: readonly string[], epoch: string | undefined): Question | undefined {
  try {
    const given = readArguments(words)
    if (given.command !== 'build') return undefined
    const { command: _command, folders, format, selection, force, ...others } = given
    if (force || format !== 'text' || Object.keys(others).length > 0) return undefined
    const created = creationDate(epoch)
    return created === undefined ? { folders, selection } : { folders, selection, created }
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}
