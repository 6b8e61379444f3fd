import type { QuantityWords } from '../../language/quantity-words.ts'
import type { Rules } from './grammar/grammars.ts'
import type { ProseText } from './reading/prose-text.ts'
import type { ReadText } from './reading/read-prose.ts'

/** What a template is searched with. */
export interface Search {
  readonly prose: ProseText
  readonly texts: readonly ReadText[]
  readonly words: QuantityWords
  readonly rules: Rules
}
