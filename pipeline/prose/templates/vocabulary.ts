import type { Helper } from './call.ts'
import { changes } from './helpers/changes.ts'
import { claims } from './helpers/claims.ts'
import { components } from './helpers/components.ts'
import { figures } from './helpers/figures.ts'
import { references } from './helpers/references.ts'
import { texts } from './helpers/texts.ts'

/** Every word of the template language that stands for something, by name. */
export const vocabulary: ReadonlyMap<string, Helper> = new Map(
  Object.entries({ ...figures, ...changes, ...claims, ...texts, ...components, ...references }),
)

/** Words that stand around a piece of the template: variants, and what a writer claims. */
export const BLOCK_WORDS = ['if', 'unless', 'claim'] as const
