import { describe, expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPdf } from '../support/read-pdf.ts'
import { makeDocument, paragraph } from './make-document.ts'

async function copied(text: string): Promise<string> {
  const { pages } = await readPdf((await typeset(makeDocument([paragraph(text)]))).pdf)
  return pages.join(' ')
}

describe('a glyph that serves a letter with its accent and the one character for both', () => {
  test('is copied as the one character, whichever comes first', async () => {
    expect(await copied('cafe\u0301 en caf\u00E9')).toBe('caf\u00E9 en caf\u00E9')
    expect(await copied('caf\u00E9 en cafe\u0301')).toBe('caf\u00E9 en caf\u00E9')
  })

  test('is copied as both where no text has the one', async () => {
    expect((await copied('cafe\u0301')).normalize('NFC')).toBe('caf\u00E9')
  })

  test('does not make one character of letters that only join', async () => {
    expect(await copied('fiets')).toBe('fiets')
  })
})
