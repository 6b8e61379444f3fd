import { posix, resolve } from 'node:path'
import type { Cache } from '../core/cache/cache.ts'
import type { InputHashes } from '../core/recorded-files.ts'
import { DATA_FILES } from '../study/data-files.ts'

/**
 * Removes kept drawings, which may hold a name, when the lists of names of a study are others than those that it was last
 * read with, whether or not anything was published since.
 *
 * @param hashes of the files that the study in the folder was read from
 */
export async function forgetNames(
  cache: Cache | undefined,
  folder: string,
  hashes: InputHashes,
): Promise<void> {
  if (cache === undefined) return
  const lists = [DATA_FILES.names, DATA_FILES.units].map(({ name }) => hashes[posix.join(folder, name)] ?? '')
  const [key, known] = [resolve(folder), lists.join(' ')]
  if ((await cache.read('names', key)) === known) return
  await cache.clear('charts')
  await cache.write('names', key, known)
}
