import { type Change, changeBetween } from '../../analysis/change.ts'
import {
  type Call,
  fail,
  type Helper,
  isKnown,
  shareArgument,
  shareInWave,
  textOption,
  waveById,
  wordOption,
} from '../call.ts'

/** Helpers that word or test the change of a figure since an earlier wave, and other conditions. */
export const changes: Readonly<Record<string, Helper>> = {
  change: {
    takesSubgroup: true,
    options: ['since', 'as'],
    run(call) {
      const change = changeOf(call)
      const texts = call.results.language.change(change)
      const text = texts[wordOption(call, 'as', ['phrase', 'count', 'noun', 'heading']) ?? 'phrase']
      call.use(change.later, text)
      call.use(change.earlier, text)
      return { kind: 'text', text }
    },
  },
  rises: condition((call) => changeOf(call).direction === 'rise'),
  falls: condition((call) => changeOf(call).direction === 'fall'),
  'more-than': {
    takesSubgroup: true,
    run(call) {
      const { count, base } = shareArgument(call)
      const percent = call.args[1]
      if (typeof percent !== 'number') return fail(call, 'helper-argument', '`more-than` needs a percentage')
      return 100 * count > percent * base
    },
  },
  known: { takesSubgroup: true, run: isKnown },
}

function condition(test: (call: Call) => boolean): Helper {
  return { takesSubgroup: true, options: ['since'], run: test }
}

function changeOf(call: Call): Change {
  const since = textOption(call, 'since')
  if (since === undefined)
    return fail(call, 'helper-argument', `\`${call.helper}\` needs \`since\`, the id of a wave`)
  return changeBetween(shareArgument(call), shareInWave(call, since), waveById(call, since))
}
