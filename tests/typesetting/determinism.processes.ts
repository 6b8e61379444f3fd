import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Fonts } from '../../pipeline/typesetting/document-info.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { makeDocument, paragraph } from './make-document.ts'

const script = fileURLToPath(new URL('print-hash.ts', import.meta.url))

async function hashIn(TZ: string, LC_ALL: string): Promise<string> {
  const env = { ...process.env, TZ, LC_ALL }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env })
  return stdout
}

test('one report gives the same bytes in processes of other time zones and locales', async () => {
  const [one, other] = await Promise.all([
    hashIn('Pacific/Kiritimati', 'tr_TR.UTF-8'),
    hashIn('America/New_York', 'C'),
  ])
  expect(one).toMatch(/^[0-9a-f]{64}$/)
  expect(other).toBe(one)
}, 30_000)

describe('documents that are set one after the other in the same font files', () => {
  // Characters that share their glyphs with others.
  const odd = paragraph('\u2126\u00A0\u2011 дома \u1D00 kΩ \u00AD\u212B µ μ ﬁets')
  const plain = paragraph('kΩ \u03A9-teams, д a Å \u00B5 fiets')

  test('do not depend on each other', async () => {
    const shared = copied(withFallback)
    const first = await typeset(makeDocument([odd], { fonts: shared }))
    const second = await typeset(makeDocument([plain], { fonts: shared }))
    const alone = await typeset(makeDocument([plain], { fonts: copied(withFallback) }))
    const again = await typeset(makeDocument([odd], { fonts: shared }))
    expect(Buffer.from(second.pdf).equals(alone.pdf)).toBe(true)
    expect(Buffer.from(again.pdf).equals(first.pdf)).toBe(true)
    expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(false)
  })
})

/** Files that no document was set in. */
function copied({ name, normal, bold, italics, bolditalics, fallback }: Fonts): Fonts {
  const files = {
    normal: Uint8Array.from(normal),
    bold: Uint8Array.from(bold),
    italics: Uint8Array.from(italics),
    bolditalics: Uint8Array.from(bolditalics),
  }
  return { name, ...files, ...(fallback === undefined ? {} : { fallback: copied(fallback) }) }
}
