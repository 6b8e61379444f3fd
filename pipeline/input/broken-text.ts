import type { Finding } from '../core/problem.ts'

/** What went wrong when a text was converted. */
export interface BrokenText {
  /** Where it stands in the text. */
  readonly index: number
  readonly length: number
  readonly finding: Finding
}

/** The character that programs put in the place of one that they cannot read. */
const LOST = '\ufffd'

/**
 * Two or three bytes of UTF-8, each read as a character of Windows-1252 or Latin-1: `Ã¯` for ï, `â€™` for an
 * apostrophe. What may follow a capital Ã or Â in a text that is right, such as a closing quotation mark, is none.
 */
const DOUBLE = [
  'Ã[\\u00a0-\\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™šœžŸ]',
  'Â[\\u00a0-\\u00bf]',
  'â€[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\\u0080-\\u00bf]?',
  'â‚¬|ï»¿|ðŸ',
  // A letter before a character that controls: Latin-1 has those where Windows-1252 has signs.
  '[\\u00c2-\\u00f4][\\u0080-\\u009f][\\u0080-\\u00bf]{0,2}',
]
const BROKEN = new RegExp([LOST, ...DOUBLE].join('|'), 'gu')

/** Characters of a text that were lost or doubled when it was converted. */
export function* brokenTexts(text: string): Generator<BrokenText> {
  for (const { 0: found, index } of text.matchAll(BROKEN))
    yield { index, length: found.length, finding: found === LOST ? lost() : doubled(found) }
}

function lost(): Finding {
  return {
    rule: 'lost-character',
    message: 'here stands U+FFFD, which programs put in the place of a character that they could not read',
    expected: 'the character that was there',
    hint: 'export this text again, as UTF-8',
  }
}

function doubled(found: string): Finding {
  const meant = onceRead(found)
  return {
    rule: 'misread-text',
    message: `\`${found}\` is UTF-8 that was read as Windows-1252`,
    ...(meant === undefined ? {} : { expected: `\`${meant}\`` }),
    hint: 'export this text again, as UTF-8',
  }
}

/** Windows-1252's own characters, from 0x80 on; those that it lacks are as in Latin-1. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** What the text was before it was misread; undefined when it is only a part. */
function onceRead(found: string): string | undefined {
  const bytes = Uint8Array.from(found, (character) => {
    const place = FROM_80.indexOf(character)
    return place === -1 ? character.charCodeAt(0) : 0x80 + place
  })
  const meant = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return meant.includes(LOST) || meant === '\ufeff' ? undefined : meant
}
