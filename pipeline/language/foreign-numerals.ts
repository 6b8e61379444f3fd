/**
 * Numerals up to a hundred of languages that a Dutch or English team may know, as words of `QuantityWords`; without
 * those that mean something in Dutch or English, such as "onze", "cent", "ten" and "seize".
 */
const GERMAN = [
  'zwei|drei|fünf|fuenf|sechs|sieben|neun|zehn|zwölf|zwoelf|hundert|tausend',
  '(?:drei|vier|fünf|fuenf|sech|sieb|acht|neun)zehn',
  'zwanzig|dreißig|dreissig|(?:vier|fünf|fuenf|sech|sieb|acht|neun)zig',
  '(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|dreißig|dreissig|vierzig|fünfzig)',
  '(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:sechzig|siebzig|achtzig|neunzig)',
]

const FRENCH = [
  'deux|trois|quatre|cinq|huit|neuf|douze|treize|quatorze|quinze|dix-sept|dix-huit|dix-neuf|quatre-vingts?',
  'vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante',
  '(?:vingt|trente|quarante|cinquante|soixante|septante|nonante|quatre-vingt)(?:-et)?-(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf)',
  '(?:soixante|quatre-vingt)(?:-et)?-(?:dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf)',
  '(?:vingt|trente|quarante|cinquante|soixante) et (?:une?|onze)',
]

const FRISIAN = [
  'twa|trije|fjouwer|fiif|seis|sân|njoggen|tsien|alve|tolve|hûndert',
  '(?:tret|fjir|fyf|sechs|san|acht|njoggen)tjin',
  '(?:twein|tri|fjir|fyf|sechs|san|tach|njoggen)tich',
  '(?:ien|twa|trije|fjouwer|fiif|seis|sân|acht|njoggen)-?en-?(?:twein|tri|fjir|fyf|sechs|san|tach|njoggen)tich',
]

/** Those of languages that are neither Dutch nor English. */
export const FOREIGN_NUMERALS: readonly string[] = [...GERMAN, ...FRENCH, ...FRISIAN]
