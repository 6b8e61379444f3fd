import type { CrossReference } from '../../document.ts'
import { type Helper, textArgument } from '../call.ts'
import { TARGET } from '../kinds.ts'

/** Helpers that refer to a section, table or chart: `table:vision-themes`, `section:conclusion`. */
export const references: Readonly<Record<string, Helper>> = {
  see: referenceHelper('text'),
  page: referenceHelper('page'),
  pages: referenceHelper('pages'),
}

function referenceHelper(form: CrossReference['form']): Helper {
  return {
    takes: [{ kind: TARGET }],
    run: (call) => ({
      kind: 'reference',
      target: textArgument(call, 0),
      form,
      place: call.place,
    }),
  }
}
