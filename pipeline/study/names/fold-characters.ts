import { own } from '../../core/own.ts'
import { asLatin } from '../../input/look-alikes.ts'

/**
 * A text in lower case, without accents, ligatures and marks that nobody sees, and with Latin letters in the place of those
 * that look like them: "Súdwest" and "SUDWEST" both become "sudwest". What is neither letter nor number becomes a sign of ASCII.
 */
export function foldCharacters(text: string): string {
  const composed = text.replaceAll(RAISED, ' ').replaceAll(UNSEEN, '').normalize('NFKD')
  return asLatin(composed)
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N} -~]/gu, signFor)
}

/** Marks that nobody sees, such as soft hyphens and marks of direction; white space is seen. */
const UNSEEN = /(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]|\ufeff/gu
/** Marks of notes, which are no part of the word before them. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]/g

function signFor(sign: string): string {
  if (/\s/.test(sign)) return ' '
  if (/\p{Pd}/u.test(sign)) return '-'
  if (/\p{Pc}/u.test(sign)) return '_'
  return /[\p{Pi}\p{Pf}\p{Ps}´′″‵]/u.test(sign) ? "'" : '|'
}

/** Letters whose stroke or ligature Unicode does not take apart, and letters that look like an apostrophe. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ' },
  ...{ ʹ: "'", ʻ: "'", ʼ: "'", ʽ: "'", ˈ: "'", ꞌ: "'" },
}
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/** The character that an HTML entity stands for, without its accent; a space for one that is no letter. */
export function foldEntity(entity: string): string {
  const name = entity.slice(1, -1)
  if (name.startsWith('#')) return characterOf(name.slice(1))
  if (UNSEEN_ENTITIES.has(name)) return ''
  return own(ENTITIES, name) ?? LETTER_ENTITY.exec(name)?.[1] ?? ' '
}

/** `eacute`, `Uuml`, `AElig`, `filig` */
const LETTER_ENTITY =
  /^([A-Za-z]{1,3}?)(?:acute|grave|circ|uml|tilde|cedil|ring|caron|breve|macr|ogon|dot|dblac|slash|strok|lig)$/
const UNSEEN_ENTITIES = new Set([
  ...['shy', 'zwj', 'zwnj', 'lrm', 'rlm', 'ZeroWidthSpace', 'NoBreak', 'ApplyFunction', 'InvisibleTimes'],
  ...['InvisibleComma', 'NegativeThinSpace', 'NegativeMediumSpace', 'NegativeThickSpace', 'af', 'it', 'ic'],
])
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', AMP: '&', apos: "'", lsquo: "'", rsquo: "'", rsquor: "'", prime: "'", period: '.' },
  ...{ hyphen: '-', dash: '-', ndash: '-', mdash: '-', minus: '-', horbar: '-', lowbar: '_', ast: '*' },
  ...{ szlig: 'ss', inodot: 'i', imath: 'i', eth: 'd', ETH: 'd', thorn: 'th', THORN: 'th' },
}

function characterOf(number: string): string {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
