import { describe, expect, test } from 'vitest'
import type { Block, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { Fonts } from '../../pipeline/typesetting/document-info.ts'
import type { TextStyle } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { sourceSans, withLight } from '../support/fonts.ts'
import { readSource } from '../support/read-source.ts'
import { makeDocument, paragraph, table } from './make-document.ts'

function styled(style: Partial<TextStyle>, ...content: Parameters<typeof paragraph>): Paragraph {
  const block = paragraph(...content)
  return { ...block, style: { ...block.style, ...style } }
}

/** Names of the fonts that a file holds, without their subset tags. */
async function facesIn(blocks: readonly Block[], fonts: Fonts): Promise<string[]> {
  const { pdf } = await typeset(makeDocument(blocks, { fonts }))
  const names = [...readSource(pdf).matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map((match) => match[1] ?? '')
  return names.toSorted()
}

describe('a file', () => {
  test('holds only the faces that it uses', async () => {
    expect(await facesIn([paragraph('Tekst')], withLight)).toEqual(['SourceSans3-Regular'])
  })

  test('has light text in the thin weight', async () => {
    expect(await facesIn([styled({ light: true }, 'Groot')], withLight)).toEqual(['SourceSans3-Light'])
  })

  test('has light text in the regular weight where the family has no thin one', async () => {
    expect(await facesIn([styled({ light: true }, 'Groot')], sourceSans)).toEqual(['SourceSans3-Regular'])
  })

  test.each([
    ['bold goes before light', { light: true, bold: true }, 'SourceSans3-SemiBold'],
    ['italic has no thin weight', { light: true, italic: true }, 'SourceSans3-Italic'],
    ['nor has bold italic', { light: true, bold: true, italic: true }, 'SourceSans3-SemiBoldItalic'],
  ])('%s', async (_name, style, face) => {
    expect(await facesIn([styled(style, 'Groot')], withLight)).toEqual([face])
  })

  test('has a bold word in light text bold, and tables in their own weight', async () => {
    const bold = { type: 'text', text: 'vet', bold: true } as const
    const blocks = [styled({ light: true }, 'Groot ', bold), table([[paragraph('ja'), '12']])]
    expect(await facesIn(blocks, withLight)).toEqual([
      'SourceSans3-Light',
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
    ])
  })
})
