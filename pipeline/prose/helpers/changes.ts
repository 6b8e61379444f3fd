import { type Change, changeBetween } from '../../analysis/change.ts'
import {
  type Call,
  fail,
  type Helper,
  shareArgument,
  shareInWave,
  textOption,
  waveById,
  wordOption,
} from '../call.ts'

/** Helpers that word the change of a figure since an earlier wave. */
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
}

function changeOf(call: Call): Change {
  const since = textOption(call, 'since')
  if (since === undefined)
    return fail(call, 'helper-argument', `\`${call.helper}\` needs \`since\`, the id of a wave`)
  return changeBetween(shareArgument(call), shareInWave(call, since), waveById(call, since))
}
