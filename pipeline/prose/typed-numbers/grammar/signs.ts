import { wholeWords } from '../../../language/quantity-words.ts'
import type { Range } from '../reading/prose-text.ts'

/** Arrows and triangles up and down, and "much greater" and "much less". */
const DIRECTIONS = '[↑↗⬆⇑⇧⬈▲△▴▵🔺🔼📈↓↘⬇⇓⇩⬊▼▽▾▿🔻🔽📉≫≪⋙⋘]'
/** Bars are drawn with these. */
const BLOCKS = '[\u2580-\u259F]'
/** Dots, boxes and stars, of which a row is a number. */
const MARK = '[●○◐◯⬤⚫⚪■□▪▫▮▯▰▱⬛⬜◆◇★☆⭐]'

const SIGNS = new RegExp(`(?:${DIRECTIONS}\\uFE0F?)+|${BLOCKS}+|${MARK}(?:\\s?${MARK})+|[|¦│┃]{3,}`, 'gu')
const ANY = /[|¦\u2190-\u2BFF]|\uD83D/

/**
 * The signs in a text that draw a quantity, or say in which direction it went.
 *
 * @param pointers words before an arrow that points at a place
 */
export function signsIn(text: string, pointers: readonly string[] = []): Range[] {
  if (!ANY.test(text)) return []
  return Array.from(text.matchAll(SIGNS), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  })).filter(
    ({ start, end }) => !(ARROW.test(text.slice(start, end)) && isPointed(text.slice(0, start), pointers)),
  )
}

const ARROW = /^[↓⬇⇓↑⬆⇑]\uFE0F?$/u
const FARTHEST = 30

function isPointed(before: string, pointers: readonly string[]): boolean {
  const near = before.slice(-FARTHEST).trimEnd()
  return Array.from(near.matchAll(wholeWords(pointers))).some(
    ({ index, 0: { length } }) => index + length === near.length,
  )
}
