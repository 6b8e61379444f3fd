import type { Study } from '../../study/study.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import type { Language } from './language.ts'

/** The languages a study can be written in. */
export const languages: Readonly<Record<Study['language'], Language>> = { nl: dutch, en: english }
