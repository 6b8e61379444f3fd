import type { LanguageParts } from '../../../pipeline/language/parts.ts'

/** Coarser than those of the program's own languages: where bands lie is a language's own. */
export const WORDINGS: LanguageParts['wordings'] = {
  bands: [
    { from: [3, 4], includes: true, text: 'gröndäläskävöst', noun: 'plural', isPlural: true },
    { from: [1, 2], includes: false, text: 'mërgöhälp', noun: 'of', isPlural: true },
    { from: [1, 2], includes: true, text: 'hälp', noun: 'of', isPlural: true },
    { from: [0, 1], includes: false, text: 'lülïhälp', noun: 'of', isPlural: true },
  ],
  hedged: [
    { from: [2, 5], to: [3, 5], includes: true, text: 'rünhälp', noun: 'of', isPlural: true },
    { from: [0, 1], to: [1, 2], includes: false, text: 'lülhälp', noun: 'of', isPlural: true },
  ],
  all: 'pänt',
  none: 'nülk',
  one: 'ünk',
  handful: 'twëp, drïl ümp kwär',
  moreThan: (edge) => `mër ${edge}`,
  lessThan: (edge) => `lül ${edge}`,
  and: (one, other) => `${one}, ënd ${other}`,
  points: (value) => `${value} sënkpünt`,
  hedges: {
    above: { word: 'mërbröt', from: 'mërbröt lïm', to: 'mërbröt tük' },
    about: { word: 'rünbröt', from: 'rünbröt lïm', to: 'rünbröt tük' },
    below: { word: 'lülbröt', from: 'lülbröt lïm', to: 'lülbröt tük' },
  },
  degrees: { nearly: 'fästëgäl', slight: 'lïtmöv', plain: 'möv', sharp: 'krümöv' },
}

export const SHARES: LanguageParts['shares'] = {
  ofBase: (count, base) => `${count} vüz ${base}`,
  fraction: (numerator, denominator, side) => `${numerator} pör ${denominator}${SIDES[side]}`,
  noneOf: (noun) => (noun === undefined ? 'nülk' : `nülk ${noun.singular}`),
  bandOf: (band, noun) => `${band} vüz ${noun.plural}`,
}

const SIDES = { above: ' mër', exact: '', about: ' rün', below: ' lül' } as const
