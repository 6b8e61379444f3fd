import type { LanguageParts } from '../../../pipeline/language/parts.ts'

export const ESTIMATES: LanguageParts['estimates'] = {
  plusOrMinus: (size) => `mër ör lül ${size}`,
  points: (amount) => `${amount} pünt`,
  apart: (isHigher, size) => `${size} ${isHigher ? 'höch' : 'nëd'}`,
  same: 'ëgälhöch',
  notShown: 'nëzëk höch',
  levels: { rise: 'höch', fall: 'nëd', same: 'ëgäl', undecided: 'nëzëk' },
  rules: {
    interval: (level) => `ïntërväl ${level}`,
    margin: (level) => `hälp ïntërväl ${level}`,
    difference: (one, other, size) => `${one} ënd ${other}: ${size}`,
  },
}
