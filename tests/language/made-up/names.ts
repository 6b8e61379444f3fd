import type { NameWords } from '../../../pipeline/language/names.ts'

export const NAMES: NameWords = { joiners: ['end'], forms: (word) => [`${word}ukk`] }
