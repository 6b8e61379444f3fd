import type { Footnotes } from '../typesetting/furniture.ts'
import type { Context } from './context.ts'
import { footnoteTarget } from './inlines.ts'
import { NO_INDENT } from './measure.ts'

const NOTE_RULE = 60
const NOTE_NUMBER = 14

/** The notes of all sections, each at the foot of its page. */
export function arrangeNotes(context: Context): Footnotes {
  const { document, styles, theme } = context
  const { block, paragraph } = theme.space
  const change = { text: styles.note, width: context.width - NOTE_NUMBER, indent: NO_INDENT }
  return {
    notes: document.sections.flatMap(({ footnotes }) =>
      footnotes.map(({ number, blocks }) => ({
        id: footnoteTarget(number),
        number,
        blocks: context.arrange(blocks, change),
      })),
    ),
    style: styles.note,
    numberWidth: NOTE_NUMBER,
    indent: context.indent,
    gap: paragraph / 2,
    rule: {
      stroke: { thickness: 0.5, colour: theme.colours.rule },
      length: NOTE_RULE,
      before: block * 1.5,
      after: paragraph,
    },
  }
}
