import type { Helper } from './call.ts'
import { changes } from './helpers/changes.ts'
import { components } from './helpers/components.ts'
import { figures } from './helpers/figures.ts'
import { references } from './helpers/references.ts'
import { texts } from './helpers/texts.ts'

/** Every word of the template language, by name. Handlebars' own `if` and `unless` stand beside them. */
export const vocabulary: ReadonlyMap<string, Helper> = new Map(
  Object.entries({ ...figures, ...changes, ...texts, ...components, ...references }),
)

/** Helpers of Handlebars itself that a template may use. */
export const BUILT_IN = ['if', 'unless'] as const
