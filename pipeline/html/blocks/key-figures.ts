import type { BlockOf } from '../../prose/document.ts'
import type { Context } from '../context.ts'
import { type Element, element } from '../element.ts'
import { markUpInlines } from '../inlines.ts'

/** Figures, each with its sentence: in a section large, with the sentence beside it; in the margin above it. */
export function keyFigures(figures: readonly BlockOf<'keyFigure'>[], context: Context): Element {
  const items = figures.map(({ figure, of, words }) =>
    element(
      'li',
      {},
      element(
        'p',
        { class: 'figure' },
        element('strong', {}, figure),
        ' ',
        element('span', { class: 'of' }, of),
      ),
      element('p', { class: 'words' }, markUpInlines(words, context)),
    ),
  )
  // A list without bullets is no list to some screen readers, unless it says so.
  return element('ul', { class: 'key-figures', role: 'list' }, items)
}
