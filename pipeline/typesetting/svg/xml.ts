export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

/**
 * Parses an XML element as programs write it: attributes in double quotes, no comments, no declarations.
 *
 * @throws Error when the text is not well-formed, or contains anything else
 */
export function readXml(text: string): XmlElement {
  const outside: Open = { name: '', attributes: new Map(), children: [] }
  const open = [outside]
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    if (token === null)
      throw notSvg(`it is not understood from ${JSON.stringify(text.slice(at, at + 20))} on`)
    takeToken(token, open)
    at = TOKEN.lastIndex
  }
  const [root, ...others] = outside.children
  if (open.length > 1) throw notSvg(`its <${open.at(-1)?.name}> has no end`)
  if (typeof root !== 'object' || others.length > 0) throw notSvg('it is not one element')
  return root
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** An end tag; a start tag with its attributes, possibly self-closing; or text. */
const TOKEN = /<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:-]+="(?:[^"<&]|&#?\w+;)*")*)\s*(\/?)>|((?:[^<&]|&#?\w+;)+)/y

function takeToken([, end, start, attributes = '', slash, text = '']: RegExpExecArray, open: Open[]): void {
  const around = open.at(-1)
  if (start !== undefined) {
    const element = { name: start, attributes: readAttributes(attributes), children: [] }
    around?.children.push(element)
    if (slash === '') open.push(element)
  } else if (end === undefined) around?.children.push(decodeXml(text))
  else if (end === around?.name) open.pop()
  else throw notSvg(`its </${end}> ends nothing`)
}

function readAttributes(text: string): Map<string, string> {
  const attributes = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)]
  const found = new Map(attributes.map(([, name = '', value = '']) => [name, decodeXml(value)]))
  if (found.size < attributes.length) throw notSvg('an element of it has an attribute twice')
  return found
}

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
)

/**
 * Replaces character references by characters.
 *
 * @throws Error on an unknown one
 */
export function decodeXml(text: string): string {
  return text.replaceAll(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, x, digits, name) => {
    const code = Number(x === '' ? digits : `0x${digits}`)
    const character = code <= LAST_CODE ? String.fromCodePoint(code) : NAMES.get(name)
    if (character === undefined) throw notSvg(`its ${whole} is no character`)
    return character
  })
}

const LAST_CODE = 0x10ffff

export function notSvg(why: string): Error {
  return new Error(`A figure is not SVG: ${why}`)
}

export function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/**
 * @param otherwise the default; without it, the attribute is required
 * @throws Error when it is not a number
 */
export function numberIn({ name, attributes }: XmlElement, attribute: string, otherwise?: number): number {
  const text = attributes.get(attribute)
  const number = text === undefined ? otherwise : numberOf(text)
  if (number === undefined) throw new Error(`A figure has a <${name}> without ${attribute}`)
  return number
}

/** @throws Error when it is not a number */
export function numberOf(text: string): number {
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) throw new Error(`A figure has "${text}" in place of a number`)
  return number
}
