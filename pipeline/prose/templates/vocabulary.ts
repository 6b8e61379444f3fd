import type { Helper } from './call.ts'
import type { Container } from './components.ts'
import { boxes } from './helpers/boxes.ts'
import { changes } from './helpers/changes.ts'
import { claims } from './helpers/claims.ts'
import { components } from './helpers/components.ts'
import { differences } from './helpers/differences.ts'
import { estimates } from './helpers/estimates.ts'
import { figures } from './helpers/figures.ts'
import { numbers } from './helpers/numbers.ts'
import { references } from './helpers/references.ts'
import { tables } from './helpers/tables.ts'
import { texts } from './helpers/texts.ts'

/** Every helper of the template language, by name. */
export const vocabulary: ReadonlyMap<string, Helper> = new Map(
  Object.entries({
    ...{ ...figures, ...numbers, ...changes, ...estimates, ...differences },
    ...{ ...claims, ...texts, ...references },
    ...{ ...components.helpers, ...tables.helpers, ...boxes.helpers },
  }),
)

/** Every container that a template can open with `:::`, by name. */
export const containers: ReadonlyMap<string, Container> = new Map(Object.entries(boxes.containers))

/** Words around a part of a template: variants, and what a writer claims. */
export const BLOCK_WORDS = ['if', 'unless', 'claim'] as const
