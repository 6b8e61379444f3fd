import type { NumberChangeFigures, NumberChangeTexts } from './change-figures.ts'
import { type ChangeWording, gapsOf } from './change-texts.ts'
import type { EstimateWords } from './estimate-words.ts'

/** Every wording of a change of a number between waves. It has no words for how much it moved: that depends on the scale. */
export function numberChangeTexts(
  wording: ChangeWording & { readonly estimates: EstimateWords },
  { direction, isExact, later, earlier, size, since, gaps }: NumberChangeFigures,
): NumberChangeTexts {
  const { estimates, capitalise } = wording
  const before = `${since.label} (${earlier})`
  const phrase = {
    rise: () => wording.moved(true, size, before),
    fall: () => wording.moved(false, size, before),
    same: () => wording.same(isExact, before),
    undecided: () => wording.undecided(before),
  }[direction]
  const noun = {
    rise: () => wording.movement(true, 'plain'),
    fall: () => wording.movement(false, 'plain'),
    same: () => wording.noChange(isExact),
    undecided: () => wording.notShown,
  }[direction]
  return {
    phrase: `${phrase()}${gapsOf(wording, gaps)}`,
    noun: noun(),
    heading: capitalise(estimates.levels[direction]),
    rule: () => estimates.rules.difference(later, earlier, size),
  }
}
