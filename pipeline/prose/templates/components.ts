import { defined } from '../../core/defined.ts'
import type { BlockInsertion } from '../compose/tokens.ts'
import type { Origin } from '../compose/trace.ts'
import type { Block, ContentTable } from '../document.ts'
import type { Call, Helper } from './call.ts'

/** What some components add to templates, and what a reader finds in the blocks that they make. */
export interface Components {
  /** By the word that a template writes: `{{chart …}}`. */
  readonly helpers?: Readonly<Record<string, Helper>>
  /** By the name that a template writes: `:::callout`. */
  readonly containers?: Readonly<Record<string, Container>>
  readonly content: Partial<ContentTable>
}

/** Makes the block that a container becomes. */
export type Container = (call: ContainerCall) => Block

/** A container in a template: `:::callout{title="…"}`, blocks and `:::`. */
export interface ContainerCall {
  /** Its one attribute, which is searched for typed numbers as all prose is. */
  readonly title: string | undefined
  /** The blocks in it; asked for once, after all that a reader meets before them. */
  blocks(): Block[]
  /** Notes the title, if it holds a number, and gives its trace id. */
  noteTitle(): string | undefined
}

/** A block, as what a helper gives. */
export function block(
  { helper, place }: Call,
  make: BlockInsertion['make'],
  { shows = [], target }: Partial<Pick<BlockInsertion, 'shows' | 'target'>> = {},
): BlockInsertion {
  return { kind: 'block', helper, place, shows, make, ...defined({ target }) }
}

/** A call as what puts phrases into the report. */
export function originOf({ helper, place }: Call): Origin {
  return { as: helper, place }
}
