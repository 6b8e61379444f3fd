export interface XmlElement {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: (XmlElement | string)[]
}

/**
 * The outermost element of a text in XML, without comments. Names stay as they are written.
 * @throws Error when the text is not well-formed
 */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open = [top]
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    if (token === null)
      throw new Error(`it is not understood from ${JSON.stringify(text.slice(at, at + 20))} on`)
    takeToken(token, open)
    at = TOKEN.lastIndex
  }
  if (open.length > 1) throw new Error(`its <${open.at(-1)?.name}> has no end`)
  return onlyElement(top)
}

/** A comment or an instruction; text as it is; an end tag; a start tag with attributes, which may be its end too; text. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y

function takeToken(token: RegExpExecArray, open: XmlElement[]): void {
  const [, verbatim, end, start, attributes = '', isAlone, words] = token
  const parent = open.at(-1)
  if (start !== undefined) {
    const element = { name: start, attributes: readAttributes(attributes), children: [] }
    parent?.children.push(element)
    if (isAlone === '') open.push(element)
  } else if (end !== undefined) {
    if (end !== parent?.name) throw new Error(`its </${end}> ends nothing`)
    open.pop()
  } else {
    const written = verbatim ?? (words === undefined ? '' : decode(words))
    if (written !== '') parent?.children.push(written)
  }
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`an element of it has the attribute ${name} twice`)
    attributes.set(name, decode(double ?? single))
  }
  return attributes
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const NAMES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+))?;?/gi,
    (whole, hexadecimal, decimal, name) => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
      const character = code <= 0x10ffff ? String.fromCodePoint(code) : NAMES.get(name)
      if (character === undefined || !whole.endsWith(';')) throw new Error(`its ${whole} is no character`)
      return character
    },
  )
}

function onlyElement({ children }: XmlElement): XmlElement {
  const [element, ...others] = children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (element === undefined || typeof element === 'string' || others.length > 0)
    throw new Error('it is not one element')
  return element
}
