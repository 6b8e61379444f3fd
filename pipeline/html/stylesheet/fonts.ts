import type { WebFonts } from '../../report/report.ts'

const FACES: Readonly<Record<keyof WebFonts, string>> = {
  normal: 'font-weight: 400; font-style: normal',
  bold: 'font-weight: 600; font-style: normal',
  italics: 'font-weight: 400; font-style: italic',
  bolditalics: 'font-weight: 600; font-style: italic',
  light: 'font-weight: 300; font-style: normal',
}

/** The faces of the family, in the page itself. */
export function fontFacesCss(name: string, webFonts: WebFonts): string {
  return Object.entries(FACES)
    .map(([face, look]) => {
      const bytes = Buffer.from(webFonts[face as keyof WebFonts]).toString('base64')
      const source = `url(data:font/woff2;base64,${bytes}) format("woff2")`
      return `@font-face { font-family: ${cssString(name)}; ${look}; src: ${source} }`
    })
    .join('\n')
}

/** A text as CSS has it in quotes, whatever it holds. */
export function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 _-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}
