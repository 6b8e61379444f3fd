import type { StudyFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import { InputError } from '../core/problem.ts'
import type { Languages } from '../language/languages.ts'
import { DATA_FILES } from './data-files.ts'
import { type Frame, loadFrame, NO_FRAME } from './frame.ts'
import { wordsOf } from './names/find-names.ts'
import { loadNames } from './names/name-list.ts'
import { guardNames, type ListedName, type NameGuard, type NameList } from './names.ts'
import { areAllKnown, loadStudyFile } from './study-file.ts'

/**
 * The guard of the names of a study, without its data.
 *
 * @throws InputError when a list of names cannot be read whole, so that a name could be missing
 */
export async function loadGuard(files: Files, folder: string, languages: Languages): Promise<NameGuard> {
  const study = await loadStudyFile(files, `${folder}/${DATA_FILES.study.name}`, languages)
  const frame =
    study.kind === 'sample'
      ? NO_FRAME
      : await loadFrame(files, `${folder}/${DATA_FILES.units.name}`, study.strata, areAllKnown(study))
  const names = await loadNames(files, `${folder}/${DATA_FILES.names.name}`)
  const isComplete = names.value?.isComplete === true && frame.value?.names.isComplete === true
  if (!isComplete) throw new InputError([...frame.problems, ...names.problems])
  return guardOf(names.value, frame.value, study.sound.language, languages)
}

/** Guards the names of both lists; one that names.csv calls public is so in units.csv too. */
export function guardOf(
  listed: NameList | undefined,
  frame: Frame | undefined,
  language: StudyFile['language'] | undefined,
  languages: Languages,
): NameGuard {
  const own = listed?.names ?? []
  const isPublic = new Set(own.filter((each) => each.isPublic).map(keyOf))
  const units = frame?.names.names.filter((each) => !isPublic.has(keyOf(each))) ?? []
  const isComplete = listed?.isComplete === true && frame?.names.isComplete === true
  const spoken = language === undefined ? Object.values(languages) : [languages[language]]
  return guardNames(
    { names: [...own, ...units], isComplete },
    spoken.map(({ names }) => names),
  )
}

function keyOf({ name }: ListedName): string {
  return wordsOf(name).join(' ')
}
